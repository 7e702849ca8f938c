import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/sources/encoding.ts";
import { mojibakeIn } from "../../src/sources/mojibake.ts";

const russian =
  "Товарооборот между странами вырос на четверть, сообщили в ведомстве. Речь идёт о поставках зерна.";
const kazakh = "Қазақстан мен Әзербайжан арасындағы тауар айналымы өсті, деп хабарлады министрлік.";
const azerbaijani = "Azərbaycan ilə Qazaxıstan arasında ticarət dövriyyəsi artıb, nazirlik məlumat yayıb.";
const english = "Trade between the two countries grew by a quarter, the ministry said.";

/** What a reader sees who takes `text`, stored in one encoding, for another. */
function misread(text: string, stored: "utf-8" | "windows-1251" | "koi8-r", taken: string): string {
  return new TextDecoder(taken).decode(bytesIn(text, stored));
}

function bytesIn(text: string, encoding: string): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Buffer.from(Array.from(text, (letter) => table.get(letter) ?? 0x3f));
}

const xml = (text: string, label?: string) =>
  `<?xml version="1.0"${label === undefined ? "" : ` encoding="${label}"`}?><rss><title>${text}</title></rss>`;
const html = (text: string, label: string) =>
  `<html><head><meta charset="${label}"></head><p>${text}</p></html>`;

describe("decoding", () => {
  it.each([
    {
      name: "UTF-8 without any label",
      bytes: bytesIn(xml(russian), "utf-8"),
      header: null,
      encoding: "utf-8",
    },
    {
      name: "UTF-8 with a mark",
      bytes: bytesIn(`\uFEFF${xml(russian)}`, "utf-8"),
      header: null,
      encoding: "utf-8",
    },
    {
      name: "UTF-8 labelled windows-1251 in the prolog",
      bytes: bytesIn(xml(russian, "windows-1251"), "utf-8"),
      header: null,
      encoding: "utf-8",
    },
    {
      name: "UTF-8 labelled windows-1251 in the header",
      bytes: bytesIn(xml(russian), "utf-8"),
      header: "text/xml; charset=windows-1251",
      encoding: "utf-8",
    },
    {
      name: "UTF-8 labelled latin-1",
      bytes: bytesIn(xml(azerbaijani), "utf-8"),
      header: "text/xml; charset=ISO-8859-1",
      encoding: "utf-8",
    },
    {
      name: "UTF-8 labelled UTF-16",
      bytes: bytesIn(xml(russian, "utf-16"), "utf-8"),
      header: null,
      encoding: "utf-8",
    },
    {
      name: "windows-1251 by prolog",
      bytes: bytesIn(xml(russian, "windows-1251"), "windows-1251"),
      header: null,
      encoding: "windows-1251",
    },
    {
      name: "windows-1251 as cp1251",
      bytes: bytesIn(xml(russian, "cp1251"), "windows-1251"),
      header: null,
      encoding: "windows-1251",
    },
    {
      name: "windows-1251 by header",
      bytes: bytesIn(xml(russian), "windows-1251"),
      header: "text/xml; charset=Windows-1251",
      encoding: "windows-1251",
    },
    {
      name: "windows-1251 by meta",
      bytes: bytesIn(html(russian, "windows-1251"), "windows-1251"),
      header: "text/html",
      encoding: "windows-1251",
    },
    {
      name: "windows-1251 without label",
      bytes: bytesIn(xml(russian), "windows-1251"),
      header: null,
      encoding: "windows-1251",
    },
    {
      name: "windows-1251 labelled UTF-8",
      bytes: bytesIn(xml(russian, "utf-8"), "windows-1251"),
      header: "text/xml; charset=utf-8",
      encoding: "windows-1251",
    },
    {
      name: "windows-1251 labelled latin-1",
      bytes: bytesIn(xml(russian), "windows-1251"),
      header: "text/xml; charset=iso-8859-1",
      encoding: "windows-1251",
    },
    {
      name: "windows-1251 labelled KOI8-R",
      bytes: bytesIn(xml(russian, "koi8-r"), "windows-1251"),
      header: null,
      encoding: "windows-1251",
    },
    {
      name: "windows-1251 with an unknown label",
      bytes: bytesIn(xml(russian, "x-none"), "windows-1251"),
      header: null,
      encoding: "windows-1251",
    },
    {
      name: "KOI8-R by prolog",
      bytes: bytesIn(xml(russian, "koi8-r"), "koi8-r"),
      header: null,
      encoding: "koi8-r",
    },
    {
      name: "KOI8-R without label",
      bytes: bytesIn(xml(russian), "koi8-r"),
      header: null,
      encoding: "koi8-r",
    },
    {
      name: "KOI8-R labelled windows-1251",
      bytes: bytesIn(xml(russian, "windows-1251"), "koi8-r"),
      header: null,
      encoding: "koi8-r",
    },
    {
      name: "UTF-16LE with a mark",
      bytes: bytesIn(`\uFEFF${xml(russian, "utf-16")}`, "utf-16le"),
      header: null,
      encoding: "utf-16le",
    },
    {
      name: "UTF-16BE with a mark",
      bytes: bytesIn(`\uFEFF${xml(russian)}`, "utf-16be"),
      header: null,
      encoding: "utf-16be",
    },
    {
      name: "UTF-16LE without a mark",
      bytes: bytesIn(xml(russian, "utf-16"), "utf-16le"),
      header: null,
      encoding: "utf-16le",
    },
    {
      name: "UTF-16BE without a mark",
      bytes: bytesIn(xml(russian), "utf-16be"),
      header: null,
      encoding: "utf-16be",
    },
  ])("$name", ({ bytes, header, encoding }) => {
    const decoded = decodeText(bytes, header);
    expect(decoded).toMatchObject({ status: "decoded", encoding });
    expect(decoded.status === "decoded" ? decoded.text : "").toMatch(/Товарооборот между|Azərbaycan ilə/);
  });

  it("Azerbaijani in windows-1254 by its label", () => {
    const turkish = "Bakı limanında yük dövriyyəsi".replaceAll("ə", "e");
    const decoded = decodeText(bytesIn(xml(turkish, "windows-1254"), "windows-1254"));
    expect(decoded).toMatchObject({ status: "decoded", text: xml(turkish, "windows-1254") });
  });

  it("a letter cut in half costs that letter only", () => {
    const whole = Buffer.from(xml(`${russian} ${russian}`, "utf-8"));
    const at = whole.indexOf(Buffer.from(" сообщили")) + 2;
    const broken = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]);
    expect(decodeText(broken)).toMatchObject({ status: "decoded", encoding: "utf-8" });
  });

  it.each([
    {
      name: "UTF-8 spoiled before it was sent",
      bytes: Buffer.from(misread(russian, "utf-8", "windows-1252")),
    },
    { name: "letters already lost", bytes: Buffer.from("??????? ?????? ? ??????????? ??????") },
    { name: "zero bytes inside", bytes: Buffer.from("<rss>\u0000\u0000\u0001</rss>") },
  ])("$name is refused", ({ bytes }) => {
    expect(decodeText(bytes)).toMatchObject({ status: "failed", reason: "unreadable-text" });
  });
});

describe("mojibake", () => {
  it.each([
    [misread(russian, "utf-8", "windows-1252"), "utf-8-as-windows-1252"],
    [misread(kazakh, "utf-8", "windows-1252"), "utf-8-as-windows-1252"],
    [misread(azerbaijani, "utf-8", "windows-1252"), "utf-8-as-windows-1252"],
    [Buffer.from(russian).toString("latin1"), "utf-8-as-windows-1252"],
    [misread(russian, "utf-8", "windows-1251"), "utf-8-as-windows-1251"],
    [misread(kazakh, "utf-8", "windows-1251"), "utf-8-as-windows-1251"],
    ["РђР·РµСЂР±Р°Р№РґР¶Р°РЅ", "utf-8-as-windows-1251"],
    [misread(misread(russian, "utf-8", "windows-1251"), "utf-8", "windows-1251"), "utf-8-as-windows-1251"],
    [misread(russian, "windows-1251", "windows-1252"), "windows-1251-as-latin-1"],
    [misread(russian, "koi8-r", "windows-1251"), "koi8-r-as-windows-1251"],
    ["Экспорт пїЅпїЅпїЅпїЅ вырос", "replaced"],
    ["Экспорт ï¿½ï¿½ï¿½ вырос", "replaced"],
    ["Экспорт \uFFFD\uFFFD\uFFFD вырос", "replaced"],
    ["????? ??? ??????? ?????", "replaced"],
  ])("%s: %s", (text, kind) => {
    expect(mojibakeIn(text)).toBe(kind);
  });

  it.each([
    russian,
    kazakh,
    azerbaijani,
    english,
    "ЭКСПОРТ НЕФТИ ВЫРОС НА ЧЕТВЕРТЬ",
    "РОССИЯ И СССР: АРХИВ",
    "«Газета СССР» — С… по…",
    "Что дальше??? Неужели?",
    "ЕС, СНГ, РФ и США",
    "Müəllif: Əli Əliyev. Şəki, Gəncə, Şuşa, Ağdam",
    "São Paulo à côté, déjà vu",
    "ТМТМ: РЖД, КТЖ, АЖД",
    "Курс: 1 € = 1,85 ₼, 1 $ = 1,7 ₼",
    "iPhone, eBay и eSIM",
    "",
  ])("is not in: %s", (text) => {
    expect(mojibakeIn(text)).toBeNull();
  });
});

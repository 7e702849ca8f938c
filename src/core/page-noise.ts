// Lines that sites put between the paragraphs of an article, in the four languages. Whole lines only:
// what a sentence of the article says about photos or views stays.
const NOISE: readonly RegExp[] = [
  // "read also"
  /^(?:читайте|читать|смотрите|узнайте)\s+(?:также|ещ[её]|далее|больше)(?!\p{L})|^(?:также|ещ[её]) (?:по теме|читайте)|^(?:по теме|материалы по теме|новости по теме|другие новости|главное за день)(?=$|[:.])/iu,
  /^(?:read|see)\s+(?:also|more|next)(?!\p{L})|^(?:related|more on this|you may also like|recommended)(?=$|[:.]| (?:news|articles|stories))/iu,
  /^(?:həmçinin|bunu da|bunları da)\s+(?:oxuyun|oxu)|^(?:digər|oxşar|əlaqəli)\s+xəbərlər|^mövzu(?:ya)?\s+(?:üzrə|aid)(?=$|[:.])/iu,
  /^(?:сондай-ақ|тағы да?|мынаны да)\s+(?:оқыңыз|оқы)|^(?:ұқсас|басқа)\s+жаңалықтар|^тақырып бойынша(?=$|[:.])/iu,
  // sharing and subscribing
  /^(?:поделиться|поделитесь|share|paylaş\S*|бөлісу|бөлісіңіз)(?=\s*(?:$|[:|]))/iu,
  /^(?:подписывайтесь|подпишитесь|следите за (?:нами|новостями)|присоединяйтесь|наш (?:telegram|телеграм)|мы в (?:telegram|телеграм))/iu,
  /^(?:subscribe|follow us|join (?:us|our)|sign up (?:to|for))(?!\p{L})|^(?:bizi|kanalımıza)\s.*(?:izləyin|abunə|qoşulun)|^(?:бізге|арнамызға)\s.*(?:жазылыңыз|қосылыңыз)/iu,
  // pictures
  /^(?:фото|foto|photo|сурет|fotolar|видео|video|иллюстраци\S+|источник фото|image|picture)\s*(?:[:©/]|by(?!\p{L}))/iu,
  /^(?:©|\(c\)|copyright)\s/iu,
  // bylines and counters
  /^(?:автор|авторы|author|by|müəllif|авторы?|мәтін|редактор|корреспондент)\s*:/iu,
  /^by [\p{L} .'-]{2,40}\s*\|/iu,
  /^(?:просмотр\S*|views?|oxunub|baxış\S*|oxunma\S*|қаралды|қаралым\S*|комментари\S*|comments?|şərhlər|пікірлер)\s*[:(]?\s*\d[\d\s]*\)?$/iu,
  /^\d[\d\s]*\s*(?:просмотр\S*|views?|baxış|dəfə oxunub|рет қаралды|комментари\S*|comments?|min(?:ute)?s? read)$/iu,
  /^(?:теги?|tags?|açar sözlər|тегтер|рубрика|категория|bölmə)\s*:/iu,
  // the site about itself
  /ctrl\s*\+\s*enter|^(?:нашли|заметили|увидели) ошибку|^все права защищены|^all rights reserved|^bütün hüquqlar qorunur|^барлық құқықтар қорғалған/iu,
  /^(?:реклама|advertisement|sponsored|reklam|жарнама)$/iu,
  /^при использовании материалов|^использование материалов .* разрешено|^(?:istifadə edilərkən|xəbərdən istifadə)/iu,
];
// Longer lines are sentences, whatever they begin with.
const LONGEST_NOISE = 220;
const DATE_LINE =
  /^(?:\d{1,2}:\d{2}[\s,|•·-]*)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\s+\p{L}{3,12}\.?,?\s+\d{4}(?:\s*г\.?)?)(?:[\s,|•·-]*(?:в\s*)?\d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** An article's text without what its site put between the paragraphs. */
export function withoutNoise(text: string): string {
  return text
    .split("\n")
    .filter((line) => !isNoise(line.trim()))
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whether a line is the site's and not the article's. */
export function isNoise(line: string): boolean {
  if (line === "" || line.length > LONGEST_NOISE) return false;
  return DATE_LINE.test(line) || NOISE.some((pattern) => pattern.test(line));
}

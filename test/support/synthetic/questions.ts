/** What readers ask of made-up news: every command, in several ways, so that no answer is asked for twice in a row. */
export const QUESTIONS = {
  "/turnover": ["/turnover", "/turnover 2024", "/turnover 2019-2022", "/turnover KZ-UZ"],
  "/turnover as of": ["/turnover as of 2023-05-01", "/turnover 2022 as of 2024-03-01"],
  "/exports": ["/exports", "/exports KZ-UZ grain", "/exports 2023", "/exports H1 2025"],
  "/corridor": ["/corridor", "/corridor 2024", "/corridor 2021"],
  "/oil": ["/oil", "/oil 2023"],
  "/ports": ["/ports", "/ports Aktau", "/ports 2022"],
  "/investment": ["/investment", "/investment 2024", "/investment TR"],
  "/energy": ["/energy", "/energy 2023"],
  "/agri": ["/agri", "/agri 2022"],
  "/figures": ["/figures"],
  "/compare": ["/compare 2023 2024", "/compare 2018 2021", "/compare turnover 2022 2023"],
  "/promises": ["/promises", "/promises turnover", "/promises oil"],
  "/who": ["/who Токаев", "/who Алиев", "/who Шахбазов"],
  "/history": ["/history turnover 2024", "/history corridor 2022"],
  "/cite": ["/cite turnover 2024", "/cite oil 2023"],
  "/timeline": ["/timeline", "/timeline 2023", "/timeline Токаев", "/timeline Aktau signing 2021-2024"],
  "/latest": ["/latest"],
  "/article": ["/article 17", "/article 400", "/article 999"],
  "/search": [
    "/search зерно",
    "/search Казахстан",
    "/search Kazakhstan grain",
    "/search казахстн",
    "/search портовик",
  ],
  "/check": ["/check В 2024 году товарооборот Азербайджана и Казахстана составил 470 млн долларов"],
  "plain question": ["сколько нефти прошло через БТД в 2024?", "товарооборот Казахстана и Узбекистана 2023"],
  "unsure words": ["Казахстан 2024", "Актау"],
} as const;

export const INLINE = ["", "turnover 2024", "corridor", "зерно", "oil 2023"] as const;

import type { BoundWords, UnitWords } from "../../span-words.ts";

/** What English news counts in. */
export const ENGLISH_UNITS: UnitWords = {
  units: {
    USD: "dollar/dollars|us dollar/dollars|u . s . dollar/dollars|american dollar/dollars|usd|us $|$",
    EUR: "euro/euros|eur|€",
    KZT: "tenge/tenges|kazakh/kazakhstani tenge|kzt|₸",
    AZN: "manat/manats|azerbaijani manat/manats|azn|₼",
    RUB: "ruble/rubles/rouble/roubles|russian ruble/rubles/rouble/roubles|rub|₽",
    CNY: "yuan|chinese yuan|renminbi|rmb|cny|¥",
    t: "ton/tons/tonne/tonnes|metric ton/tons/tonne/tonnes|mt|t",
    "t@3": "kiloton/kilotons/kilotonne/kilotonnes|kt",
    "t@6": "megaton/megatons/megatonne/megatonnes|mtpa|mmt|mmtpa",
    "t@-3": "kilogram/kilograms/kilogramme/kilogrammes|kg/kgs",
    TEU: "teu/teus|twenty - foot equivalent unit/units|twenty foot equivalent unit/units|20 - foot equivalent unit/units|20 - foot containers",
    bbl: "barrel/barrels|bbl/bbls|barrel/barrels of oil|bpd|bopd|b / d|barrel/barrels per day|barrel/barrels a day",
    "bbl@6": "mb / d|mbpd|mbbl",
    m3: "cubic meter/meters/metre/metres|cu m|cu . m|m3|m 3|m³|cubic m|cbm|cm of gas",
    "m3@6": "mcm|mmcm",
    "m3@9": "bcm|bcma",
    kWh: "kwh|kilowatt - hour/hours|kilowatt hour/hours|kw · h",
    "kWh@3": "mwh|megawatt - hour/hours|megawatt hour/hours",
    "kWh@6": "gwh|gigawatt - hour/hours|gigawatt hour/hours",
    "kWh@9": "twh|terawatt - hour/hours|terawatt hour/hours",
    W: "watt/watts",
    "W@3": "kw|kilowatt/kilowatts",
    "W@6": "mw|megawatt/megawatts",
    "W@9": "gw|gigawatt/gigawatts",
    km: "km/kms|kilometer/kilometers/kilometre/kilometres|- kilometer/kilometre",
    d: "day/days|working day/days|calendar day/days|business day/days",
    "d*7": "week/weeks",
    "%": "%|percent|per cent|pct|pc|percents",
    pp: "percentage point/points|percentage - point|pp|p . p .|pps|% point/points|pct point/points",
    x: "times|fold|- fold|x",
  },
  foreignMoney:
    "pound/pounds|pound/pounds sterling|british pounds|gbp|£|yen|lira/liras|turkish lira/liras|lari/laris|som/soms|sum/soum/soums|uzs|try|gel|dram/drams|hryvnia/hryvnias|franc/francs|swiss franc/francs|canadian dollar/dollars|australian dollar/dollars|hong kong dollar/dollars|singapore dollar/dollars|dirham/dirhams|rial/rials|rupee/rupees",
  foreignMeasures:
    "hectare/hectares|ha|meter/meters/metre/metres|m|square meter/meters/metre/metres|sq m|sq . m|m²|sq km|square kilometer/kilometers/kilometre/kilometres|square mile/miles|acre/acres|mile/miles|foot/feet|inch/inches|liter/liters/litre/litres|gallon/gallons|gram/grams|degree/degrees|° c|°|gbps|tbps|mbps|gbit|tbit|basis point/points|bps|bp|ounce/ounces|knots|nm|nautical mile/miles|cubic feet|bcf|tcf|px|min read",
  longDurations:
    "year/years|month/months|hour/hours|minute/minutes|second/seconds|decade/decades|century/centuries|quarter/quarters|min",
  before: {
    USD: "$|us $|usd|u . s . $",
    EUR: "€|eur",
    KZT: "₸|kzt",
    AZN: "₼|azn",
    RUB: "₽|rub",
    CNY: "¥|cny|rmb",
    x: "factor of|a factor of",
  },
  adjectives: {},
  factors: {
    "2 x":
      "doubled|doubling|to double|will double|would double|could double|can double|may double|might double|should double|more than double|nearly double|almost double|twice|twofold|two - fold|doubles|must double|redoubled|double the|have doubled|has doubled",
    "3 x":
      "tripled|tripling|to triple|will triple|would triple|could triple|can triple|may triple|might triple|should triple|trebled|treble|threefold|three - fold|triples|thrice|nearly triple|almost triple|more than triple|triple the",
    "4 x": "quadrupled|quadrupling|quadruple|fourfold|four - fold|quadruples",
    "5 x": "quintupled|fivefold|five - fold|quintuple",
    "6 x": "sixfold|six - fold",
    "7 x": "sevenfold|seven - fold",
    "8 x": "eightfold|eight - fold",
    "9 x": "ninefold|nine - fold",
    "10 x": "tenfold|ten - fold",
    "0.5 x": "halved|halving|to halve|will halve|halves|half as much|half as many|half the level",
    "50 %": "half of|half the|by half|half its|half their|one half|one - half|in half|a half of|half a",
    "33.3 %": "a third|one third|one - third|by a third",
    "66.7 %": "two thirds|two - thirds",
    "25 %": "a quarter|one quarter|one - quarter|a quarter of|by a quarter|one fourth|one - fourth",
    "75 %": "three quarters|three - quarters|three fourths|three - fourths",
    "20 %": "a fifth|one fifth|one - fifth",
    "10 %": "a tenth|one tenth|one - tenth",
  },
};

/** Words around English numbers. */
export const ENGLISH_BOUNDS: BoundWords = {
  before: {
    about:
      "about|around|approximately|approx|approx .|roughly|some|nearly|almost|close to|circa|c .|nearing|approaching|approached|approaches|just under|just below|closer to|close on|an average of|a little short of|just shy of|slightly less than|a little less than|a little under|slightly under|in the region of|in the order of|on the order of|something like|an estimated|practically|virtually|neared|~|≈|near",
    over: "over|more than|above|just over|just above|exceeding|exceeded|exceeds|exceed|upwards of|at least|no less than|not less than|in excess of|topped|topping|surpassed|surpassing|surpass|surpasses|passed|slightly over|slightly more than|a little over|a little more than|minimum of|a minimum of|greater than|well over|crossed|not fewer than|no fewer than|beyond|higher than|starting from|>",
    under:
      "under|less than|below|fewer than|at most|no more than|not more than|not exceeding|maximum of|a maximum of|up to|as much as|as many as|lower than|not exceed|never exceed|within|<",
  },
  after: {
    over: "or more|and more|or above|- plus|plus|+|or higher|and above",
    under: "or less|or fewer|or below",
    about: "or so|or thereabouts",
  },
  afterAblative: {},
  ablative: "",
  between: "by|to|at|of|a|the|record|from|for|with|in|on|total|reached|some|level|mark",
  upTo: "up to|as much as|as many as",
  upToAfter: "",
  range: "between and|* to",
  change: "from to",
  joins: "and|or|,|versus|vs|against|to|/|and/or|instead",
  minus: "minus|−|-|–",
  labels:
    "№|#|no .|no|article|articles|paragraph|section|sections|clause|chapter|part|page|pages|p .|pp .|law|order|resolution|decree|views :|views|comments :|tel|tel .|tel :|phone|phone :|fax|flight|gate|version|item|annex|appendix|gmt|utc|gmt +|utc +|utc -|room|channel|boeing|airbus|fig .|table|aged|age|agenda|iso|highway|grade|class|category|room|covid -|issue no .|vol .|id|likes :|shares :|resolution no .",
  ages: "- old|old|- year - old|years old|- years - old|- year - olds",
  functionWords:
    "a|an|the|and|or|but|nor|so|yet|of|in|on|at|by|to|from|for|with|without|into|onto|over|under|through|between|among|against|during|before|after|since|until|till|about|above|below|than|as|if|when|while|where|which|who|whom|whose|that|this|these|those|it|its|they|their|he|she|his|her|we|our|i|you|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|not|no|also|already|only|just|even|more|less|most|higher|lower|up|down|compared|respectively|annually|yearly|each|per|now|last|next|both|because|due|out|via|versus|came|went|reached|left|according",
  adjectiveEndings: "",
  nounEndings: "s",
};

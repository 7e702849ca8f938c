import type { ClaimWords } from "./claim-words.ts";

const PAST =
  /(?:ıb|ib|ub|üb|dı|di|du|dü|lıb|lib|nıb|nib|mış|miş|muş|müş|mışdı|mişdi|ılıb|ilib|unub|ünüb|olub|idi)$/u;

/** Surnames shed their case; "-ova" may be a woman's nominative and stays. */
function withoutCase(word: string): string {
  return word
    .replace(/(ov|ev)(?:un|ün|ın|in|u|ü|ı|i|ə|dan|dən|la|lə|da|də)$/u, "$1")
    .replace(/(ova|eva)(?:nın|nin|ya|yə|dan|dən|la|lə|nı|ni|da|də)$/u, "$1")
    .replace(/(zadə|oğlu|l[iıuü])(?:n[iıuü]n|y[aə]|d[aə]n|l[aə]|n[iıuü]|d[aə])$/u, "$1");
}

/** Azerbaijani words that say what a figure does in its sentence; it says places' parts by endings. */
export const AZERBAIJANI_CLAIMS: ClaimWords = {
  words: {
    growth:
      "artıb,artmış*,artdı*,artır*,artım*,artmaq*,artma,artması*,artaraq,artacaq*,artacağ*,artan,artmaqda*,arta,artırıl*,yüksəl*,böyü*,genişlən*,çoxal*,qalx*,qaldır*,ikiqat*,üçqat*,sürətlən*,güclən*,sıçrayış*",
    decline:
      "azal*,düşüb,düşmüş*,düşdü*,düşərək,düşür,düşəcək*,düşmə*,enib,enmiş*,enərək,endi,geril*,ixtisar*,kiçil*,zəiflə*,yavaşı*,itirib,eniş*",
    more: "çox,çoxdur,çox olub,artıq,artıqdır,yüksək,yüksəkdir,yuxarı,yuxarıdır",
    less: "az,azdır,aşağı,aşağıdır,az olub",
    reach:
      "təşkil*,çat*,olub,olmuş*,olur,ötüb,ötərək,keçib,aşıb,aşaraq,bərabər*,idi,yaxınlaş*,ibarət*,dəyərləndiril*,qiymətləndiril*",
    target:
      "planlaşdır*,plan qur*,illik plan*,plan üzrə,dair saziş*,haqqında saziş*,barədə saziş*,dair müqavilə*,haqqında müqavilə*,dair memorandum*,haqqında memorandum*,dair razılaşma*,dair protokol*,nəzərdə tut*,hədəf*,razılaş*,razılığa gəl*,saziş bağla*,müəyyən ed*,müəyyənləşdir*,tapşır*,məqsəd*,olmalıdır,çatmalıdır,artmalıdır,qərara al*,qərara gəl*,niyyət*,öhdəlik*,öhdəsinə*,vəzifə*,çatdırmaq*,çatdırmağ*,çatdırılması,çatdırılacaq*,artırmağı,artırılması,alınacaq,tikiləcək,qoyulacaq,yatırılacaq,çəkiləcək,istifadəyə veriləcək,işə salınacaq,ayrılacaq,ayıracaq,qaldırmağ*,qaldırılacaq,qaldıracaq,artıracaq,alacaq,almağı,salmağı,ikiqat artırmağ*,ikiqat artırmaq*",
    forecast: "gözlə*,proqnoz*,ehtimal*,güman ed*,təxmin edil*,təxmin olun*",
    potential:
      "hazırdır,hazırıq,hazır olduğ*,bilər,bilərik,bilərlər,bilərsiniz,biləcək*,potensial*,mümkün*,imkan*,qadir*",
    actual:
      "göndərilib,daşınıb,olunub,edilib,nəql olun*,nəql edil*,ötürülüb,aşırılıb,gətirilib,alınıb,satılıb,qəbul olun*,qəbul edil*,imzalanıb,imzalayıb,istehsal olunub,istehsal edilib,hasil olunub,hasil edilib,ixrac olunub,ixrac edilib,idxal olunub,idxal edilib,yatırılıb,yatırıb,qoyulub,həyata keçir*,salınıb,tədarük olunub,tədarük edilib,keçirilib,vardır,mövcuddur,fəaliyyət göstər*,qeydiyyata*,qeydiyyatdan*",
    future:
      "olacaq,olacağı,çatacaq,çatacağı,keçəcək,təşkil edəcək,təşkil edəcəyi,artacaq,artacağı,veriləcək,veriləcəyi,yüksələcək,qalxacaq,ötəcək,azalacaq,düşəcək,enəcək,göndəriləcək,daşınacaq,nəql olunacaq,nəql ediləcək,istehsal olunacaq",
    "plan-context": "layihə*,plan*,proqram*,saziş*,razılaşma*,müqavilə*,strategiya*,yol xəritə*",
    pair: "qarşılıqlı,ikitərəfli,iki ölkə*,ölkələrimiz*,hər iki ölkə*,tərəflər*,ölkələr arasında*,iki dövlət*,iki respublika*",
    "share-noun": "payı,payını,xüsusi çəkisi,xüsusi çəkisini",
    job: "iş yeri,iş yerləri,iş yerinin,iş yerini",
    share: "payına,payı,payını,faizini,xüsusi çəki*,hissəsi*",
    average: "orta hesabla,orta aylıq,orta illik",
    now: "hazırda,indi,bu gün,hal-hazırda,hazırkı,bu günə",
    former: "əvvəllər,əvvəl,öncə,keçmişdə,ilkin",
    compare: "nisbətən,müqayisədə,müqayisə,qarşı,əvvəlki ildən,əvvəlki illə,nəzərən",
    say: "söyləyib,söylədi,söyləyir,deyib,dedi,deyir,deyirlər,demişdi*,bildirib,bildirdi,bildirir,bildiriblər,bildirilib,bildirilir,qeyd edib,qeyd etdi,qeyd edir,qeyd olunub,qeyd olunur,vurğulayıb,vurğuladı,vurğulayır,açıqlayıb,açıqladı,əlavə edib,əlavə etdi,əlavə edir,bəyan edib,bəyan etdi,xatırladıb,diqqətə çatdır*,diqqətinə çatdır*,məlumat verib,məlumat verdi,məlumat yayıb,məlumat yay*,açıqlama ver*,yazıb,hesab edir,düşünür,əmindir,proqnozlaşdırır,izah edib,izah edir,təsdiqləyib,təsdiq edib,elan edib,elan etdi,cavab verib,şərh edib,paylaşıb,danışıb,iddia edir,hesablayıb,açıqlanıb,nəzərə çatdır*,toxunub,planlaşdırır,gözləyir,gözlədiyini,proqnozlaşdırıb",
    tell: "xəbər verir,xəbər verib,xatırladır,yazır,yayıb,bildirir,məlumat verir,deyilir,istinad*,məlumatı yayıb,öyrənib,açıqlamasını,bildirirlər,çatdırır",
    according:
      "dediyinə görə,dediyi kimi,sözlərinə görə,sözlərinə əsasən,məlumatına görə,məlumatına əsasən,məlumatlarına görə,məlumatlarına əsasən,məlumatında,məlumatda deyil*,fikrincə,fikirincə,qənaətincə,rəyincə,rəyinə görə,istinadən,istinad edərək,istinadla,hesablamalarına görə,hesablamalarına əsasən,proqnozuna görə,proqnozuna əsasən,proqnozlarına görə,statistikasına görə,statistikasına əsasən,hesabatına görə,hesabatına əsasən,hesabatında,açıqlamada,açıqlamasına görə,açıqlamasında,bildirdiyinə görə,bildirdiyi kimi,verdiyi məlumata görə,verdiyi məlumata əsasən,qeyd etdiyinə görə,vurğuladığına görə,qiymətləndirməsinə görə",
    pronoun: "o,onun,onun sözlərinə",
    "no-source": "xatırladır,xatırladaq,xatırlatma,qeyd edək,bildirək,əlavə edək,məlumat üçün",
    respectively: "müvafiq olaraq,uyğun olaraq,müvafiq surətdə",
    "of-which": "bunun,onların,onlardan,onun,həmin həcmdə,o cümlədən,bunlardan,bundan,ondan",
    continuation: "bu göstərici,bu rəqəm*,bu,artım*,göstərici*,rəqəm*,azalma,həcm*,həcmi,bu həcm*,bunlar",
    foresight: "proqnoz*",
    retrospective: "bunu,bu barədə,bu haqda,bu haqqında,bu barədə məlumatı,bu sözləri,bu məlumatı",
    channel: "telegram kanal*,teleqram kanal*",
    noise:
      "foto,oxunub,oxundu,paylaş,teqlər,xəbər lenti,bütün xəbərlər,abunə,abunə olun,oxuyun,materials,baxış sayı,baxılıb,müəllif,mənbə,reklam*,bizi izləyin,izləyin,şərhlər,son xəbərlər,digər xəbərlər,həmçinin oxuyun,tel,əlaqə,valyuta məzənnə*",
    "as-far-as": "çatıb,çatmış*,çatdır*,çatacaq*,endir*,qaldır*,artır*,yüksəlt*,azalt*,genişləndir*",
    investor: "şirkət*,holdinq*,investor*,korporasiya*,qrup*",
    them: "sayı,sayını,sayının,onların sayı",
    capital: "kapital*,investor*,sahibkar*,şirkətləri*,sərmayə*",
    "with-it": "bu ölkə ilə,onunla,onlarla,bu ölkəylə,həmin ölkə ilə",
    bought: "alınıb,alınmış*,alıb,gətirilib,gətirilmiş*,gətirib,idxal olun*,idxal ed*,satın al*",
    foreign: "xarici",
    signed: "imzalan*,imzalayıb,bağlanıb,bağlanılıb",
    buyer: "alıb,alıcı*,satın alıb",
    seller: "satıb,satıcı*,göndərib",
    with: "ilə",
    through: "üzərindən,vasitəsilə,ərazisindən,vasitəsi",
    "own-country": "ölkəmiz,ölkəmizdə,ölkəmizə,ölkəmizdən,respublikamız*",
    home: "respublika,ölkə,ölkəmiz,bizə,bizdən,bizim,respublikada,ölkədə,ölkəmizdə",
    saving: "qənaət*,tez,gec",
    "same-day": "həmin gün,eyni gündə",
    "these-countries": "bu ölkələr*",
    "all-ports": "qazaxıstan* liman*,ölkə* limanlar*,azərbaycan* limanlar*,dəniz limanlar*",
  },
  offices: {
    president: "prezident*,dövlət başçısı*",
    premier: "baş nazir*",
    minister: "nazir,naziri,nazirin,nazirinin",
    "deputy-minister": "nazir müavini*,nazirinin müavini*",
    ambassador: "səfir*,diplomat*",
    "deputy-head": "sədrinin müavini*,sədr müavini*,müavin*",
    head: "sədr*,rəhbər*,direktor*,başçı*",
    representative: "nümayəndə*,sözçü*",
    expert: "ekspert*,iqtisadçı*,politoloq*",
  },
  bodies: {
    "nazirliy*": "nazirlik",
    "nazirlik*": "nazirlik",
    "komitə*": "komitə",
    "agentliy*": "agentlik",
    "agentlik*": "agentlik",
    "şirkət*": "şirkət",
    "mətbuat xidmət*": "mətbuat xidməti",
    "mətbuat katib*": "mətbuat katibi",
    "büro*": "büro",
    "assosiasiya*": "assosiasiya",
    "hökumət*": "hökumət",
    "idarə*": "idarə",
    "qurum*": "qurum",
    "departament*": "departament",
    "administrasiya*": "administrasiya",
    "palata*": "palata",
    "konsorsium*": "konsorsium",
    "holdinq*": "holdinq",
    "bankı*": "bank",
  },
  bodyNameBefore: true,
  genericBodies: ["şirkət", "qurum", "idarə", "təşkilat"],
  belongsToName: (_, printed) => /^\p{Lu}/u.test(printed),
  jobs: "iş yerləri",
  and: ["və"],
  obliqueOffices: [],
  adjectiveEndings: [],
  approximators: "çox,artıq,təxminən,təqribən,azı,cəmi,ən".split(","),
  prepositions: [],
  changePrepositions: [],
  comparisonPrepositions: [],
  fromPrepositions: [],
  untilPrepositions: [],
  upTo: [],
  or: ["yaxud", "yəni", "ya"],
  thatIs: ["yəni"],
  conjunctions: "ki,və,amma,isə".split(","),
  verbFinal: true,
  speakerFirst: true,
  quoting: ["deyə"],
  relation: "ending",
  endings: {
    from: ["dan", "dən", "ndan", "ndən"],
    with: ["la", "lə", "yla", "ylə"],
    in: ["da", "də", "nda", "ndə"],
    to: ["ya", "yə", "na", "nə", "ına", "inə"],
    of: ["ın", "in", "un", "ün", "nın", "nin"],
  },
  nameEndings: {
    from: ["dan", "dən"],
    with: ["la", "lə"],
    in: ["da", "də", "dakı", "dəki"],
    to: ["a", "ə"],
    of: ["ın", "in", "un", "ün"],
  },
  isLevelBefore: (norm) => /d[aə]n$/u.test(norm),
  isAmount: (norm) => !/(?:[aəıiuü]|d[aə]n|l[aə])$/u.test(norm),
  isParticiple: (norm) =>
    /(?:d[ıiuü][ğyq]\p{L}{0,6}|ıq?lan|ilən|unan|ünən|lanan|lənən|miş|mış|muş|müş|ılmış|ilmiş)$/u.test(norm),
  ownCountry: "AZ",
  isFinite: (norm) => /(?:[dklnrtyşç][ıiuü]r|[ıiuü]b|d[ıiuü]|m[ıiuü]ş|acaq|əcək)(?:lar|lər)?$/u.test(norm),
  isFuture: (norm) => /(?:acaq|əcək|acağ|əcəy)\p{L}{0,6}$/u.test(norm),
  isSubordinate: () => false,
  isPast: (norm) => PAST.test(norm),
  bodyNominative: (word) => word.replace(/(?<=[ıiuü])n(?:ın|in|un|ün|a|ə|ı|i|u|ü|da|də|dan|dən|ca|cə)$/u, ""),
  nominative: (words) => words.map((word, at) => (at === words.length - 1 ? withoutCase(word) : word)),
};

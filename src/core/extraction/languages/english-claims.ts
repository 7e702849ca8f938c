import type { ClaimWords } from "./claim-words.ts";

const PAST =
  /(?:ed|rose|grew|fell|went|took|put|came|was|were|has|have|had|sent|shrank|hit|stood|made|left|carried|met|won|got|said|told|brought|gone|bought|built|spent|paid|laid|saw|gave|began|held|kept|drew|risen|grown|fallen)$/u;

const BARE_CHANGE =
  /^(?:rose|risen|rises?|rising|grew|grown|grows?|growing|up|down|fell|fallen|falls?|falling|gain(?:ed|ing|s)?|increas(?:ed|es|ing)|decreas(?:ed|es|ing)|declin(?:ed|es|ing)|dropp(?:ed|ing)|drops?|slipp(?:ed|ing)|lost|jump(?:ed|ing)|climb(?:ed|ing)|add(?:ed|ing|s)?|shed|surg(?:ed|ing))$/u;

/** English words that say what a figure does in its sentence. */
export const ENGLISH_CLAIMS: ClaimWords = {
  words: {
    growth:
      "rose,rise,rises,risen,rising,grew,grow,grows,grown,growth,growing,increase*,increasing,went up,gain*,jump*,climb*,surge*,soar*,up,add,doubled,tripled,quadrupled,double,triple,expand*,lift,lifted,raise*,raising,boost*,exceeded by,added,advanc*,edged up,crept up,ticked up,inched up,picked up,shot up,rocket*,skyrocket*,leap*,leapt,swell*,swelled,accelerat*,improv*,recover*,rebound*,widen*,multipl*,enlarg*,uptick,upturn,upswing,increment,higher by,upped,adding,raised,boosted,bump*,spike*,strengthen*,ramp*,scal* up,quintupl*,tripl*,doubl*,elevat*,extra",
    "no-change":
      "up to,making up,made up,makes up,make up,set up,sets up,setting up,opened up,take up,takes up,took up,up and running,wrapped up,lined up,teamed up,draw up,drew up,drawn up,break down,broke down,breaks down,laid down,follow up,sped up,speed up,expanded meeting,reduced rate,lower house,raised the issue,summed up,gave up",
    decline:
      "fell,fall,falls,fallen,decline*,declining,drop*,decrease*,went down,down,shrank,shrink*,slump*,reduc*,cut,lost,contract by,fewer,halved,dip,dipped,dips,slip*,slid,slide*,sank,sink*,plung*,plummet*,tumbl*,contract,contracted,contracts,contracting,contraction,eased,easing,dwindl*,weaken*,narrow*,diminish*,lower*,retreat*,shed,edged down,trimmed,cutting,slash*,shorten*,compress*,downturn,reduction*,shrinkage,backslid*",
    more: "more,more than in,higher,longer,above,larger,greater,bigger,up on",
    less: "less,lower,fewer,below,shorter,smaller,down on",
    reach:
      "reach*,stood,stands,total*,amount*,came to,comes to,hit,exceed*,surpass*,made up,account*,was,were,equal*,carried,moved,took on,handled,stands at,came in,comes in,accounting for,accounted for,making up,amounting,was worth,were worth,valued,measured,recorded,registered,posted,topped,crossed,passed,averag*,clocked,neared,approach*,transported,transshipped,transhipped,processed,shipped,exported,imported,bought,purchased,supplied,sold,delivered,sent,pumped,produced,extracted,generated,received,dispatched,loaded,brought,went,attracted,poured,invested,earned,covered,took,has,have,had,operate*,comprise*,constitut*,represented",
    target:
      "agree to,agrees to,agreement to,an agreement to,agree to,agrees to,agreement to,an agreement to,plan,plans,planned,planning,intend*,aim,aims,aimed,target*,will raise,will bring,will lift,agreed,is to,are to,be sent,due,ordered,will build,pledge*,commit*,want to,goal*,preparing,raises,is set,are set,to run,seek,seeks,sought to,target of,set to,set out to,slated,scheduled,hopes to,hope to,wants to,aspire*,ambition*,envisag*,envision*,stipulat*,provid* for,under construction,being built,being laid,being constructed,being implemented,contracted for,undertook,undertake*,intention,objective*,vow*,earmark*,bring to,is to be,are to be,to be built,to be raised,to be increased,tasked,instructed,roadmap,puts the cost",
    forecast:
      "should,expect*,forecast*,project,projected,projection*,predict*,estimate*,likely,anticipat*,seen,sees,foresee*,foresaw,outlook,envisages growth,is expected,expected,poised,on track,on course,reckon*,calculat*",
    potential:
      "can,could,may,might,potential,capable,able to,capacity to handle,capacity to carry,capacity to process,capacity to transport,capacity to move,capacity to receive,capacity to accommodate,possible,ready to,prepared to,potentially,feasible,capable of,able to handle,can be,could be,theoretical*",
    actual: "already,recorded,actual*,have signed,has signed,were signed,was signed,signed,inked,so far",
    future: "will,would,is going to,shall,'ll,going to",
    "plan-context": "project*,plan*,programme,program,construction,hub,terminal",
    pair: "bilateral,two-way,mutual,between the two,two countries,both countries,two states,their",
    "share-noun": "share,share of",
    job: "jobs,job,workplaces",
    share:
      "share of,shares,accounted for,percent of,per cent of,made up,share,accounts for,accounting for,of total,of all,made up of,portion of,proportion of",
    average: "on average,average*,averaging,averaged",
    now: "now,currently,today,at present",
    former: "previously,earlier,before,formerly",
    compare:
      "against,than,compared with,compared to,versus,in comparison with,in comparison to,as against,vs,relative to,as opposed to,from the previous,instead of,set against",
    say: "said,says,told,noted,notes,added,adds,stressed,explained,stated,announced,recalled,according,reported,expects,emphasised,emphasized,pointed out,put the,outlined,revealed,confirmed,disclosed,shared,remarked,emphasises,emphasizes,underlined,underscored,pointed to,highlighted,informed,declared,commented,argued,argues,estimated,believes,maintained,concluded,mentioned,specified,clarified,went on,continued,observed,replied,predicted,predicts,announces,explains,tells,stresses,underlines,announcing,sees,suggested,acknowledged,warned,assured,reiterated,reminded,puts,put,calculates,showed,shows,show,reveals,indicates,indicated,wrote on,posted on,said in,added that,estimates that,forecasts that,projects that,estimates at",
    tell: "reports,report,reported,writes,wrote,adds,citing,said,recalls,data show,informs,learned,learnt,cites,referring to,with reference to,publishes,published,has learned,reads",
    according:
      "according to,citing,with reference to,as reported by,data from,in remarks carried by,quoting,referring to,as cited by,in the words of,as per,per data,based on data,figures from,data of,data published by,statistics from,figures released by,data released by,figures published by,data provided by,estimates by,estimates of,a report by,a study by,a statement by,in a statement",
    pronoun: "he,she,the official,the diplomat,the minister,the expert,the analyst,the executive",
    "no-source":
      "to recall,for reference,recall that,as a reminder,as reported earlier,as previously reported,recall,it was earlier reported,earlier it was reported,meanwhile",
    "these-figures": "the figures,these figures,they,the numbers,the indicators,these indicators,the volumes",
    respectively: "respectively,in that order,correspondingly",
    definite: "the,these,both",
    saving: "later,earlier,faster,save*,sooner,difference",
    "of-which":
      "of which,of them,of that,of this,of these,including,among them,of the total,of that total,of that amount",
    investor: "company,holding,firm,investor,investors,group,corporation,developer,contractor",
    them: "them,number of,the number,numbers of,count of",
    "all-ports": "kazakhstan's ports,ports of kazakhstan,country's ports",
    foresight: "forecast*,projection*",
    continuation:
      "this route,this direction,same route,this figure,the figure,the volume,the rise,growth,turnover,it,this,that,these,those,figure,the figures,the indicator,indicator,the total,this amount,of this,of which,including,the route,the corridor,the pipeline,the port,the country,they,them,the number,number,volumes,volume,shipments,deliveries,supplies,the latter,the former,its,their,a year earlier,the increase,the decrease,the drop,the decline,compared",
    "as-far-as":
      "rose to,raise,lift,fell to,down to,cut to,reduced to,shorten*,lower*,bring,grow,grew,climb,climbed,increase,increased to,lifted,expand,expanded",
    through: "through,via,across,along",
    retrospective: "this,the figures",
    "state-of": "of",
    "source-noun":
      "sources,source,officials,official,spokesperson,spokesman,spokeswoman,secretariat,analysts,traders,trader,economists,customs service,statistics agency,statistics office,statistical office,representatives,executives,diplomats,researchers,shippers,authorities,government,ministry,company,operator,association,consortium,committee,central bank,bank,regulator,embassy,lender,port authority,press service",
    "source-modifier":
      "industry,ministry,energy,transport,trade,government,customs,statistics,port,company,official,market,state,national,central,foreign,railway,agriculture,economy,finance,oil,gas,shipping,logistics,presidential,senior,kazakh,azerbaijani,economic,shipping,grain,pipeline,digital,foreign,labor,tax,revenue,development,corporate,local,western,regional",
    "body-anaphor": "company,operator,association,consortium,committee,bank,lender,ministry,secretariat",
    channel: "telegram channel,telegram",
    noise:
      "read also,photo,image,views,share on,share via,share this,subscribe,sign up,also in the news,min read,newsletter,follow us,by newsroom,advertisement,comments,latest news,partner news,related articles,related news,read more,reporting by,editing by,our standards,copyright,all rights reserved,follow us on,share this article,tel.:,tags,editor,published,updated,click here,join us,support us,photo courtesy",
    capital: "capital,participation,investment*",
    foreign: "foreign",
    signed: "signed,concluded",
    from: "from,out of,loaded in,originating in",
    to: "to,into,toward,towards,for,bound for,destined for,through to",
    with: "with,alongside,and its partner",
    between: "between,among,linking,connecting",
    in: "in,at,on",
    of: "of",
    done: "was built,were built,completed,was opened,were opened,opened,launched,commissioned,spent,was put into",
    bought: "bought,imported,purchased,received,buys,procured,buying,purchases,acquired",
    buyer: "bought,buys,purchased,received,imported,procured,acquired",
    seller: "sold,exported,shipped,supplied,sent,delivered,dispatched",
    home: "the republic,the country,this country",
    sold: "sold,exported,shipped,supplied,sent,delivered,sells,delivers,ships,exports",
  },
  offices: {
    president: "president,head of state",
    premier: "prime minister,premier,head of government",
    "deputy-premier": "deputy prime minister",
    minister: "minister",
    "deputy-minister": "vice minister,deputy minister",
    ambassador: "ambassador,diplomat",
    governor: "governor,mayor,akim",
    "deputy-head": "deputy chairman,deputy head",
    head: "head,chairman,chairwoman,ceo,director,general director,chief,secretary general,chairs,boss",
    representative: "representative,spokesman,spokesperson,spokeswoman,secretary,adviser",
    expert: "expert,analyst,economist,observer,professor",
  },
  bodies: {
    ministry: "Ministry",
    "press service": "press service",
    committee: "Committee",
    agency: "Agency",
    company: "company",
    operator: "operator",
    association: "Association",
    bank: "Bank",
    fund: "Fund",
    bureau: "Bureau",
  },
  bodyNameBefore: true,
  genericBodies: [],
  namedBySpeech: true,
  printedBodies: true,
  belongsToName: (norm, printed) => /^(?:of|and|the|for)$/u.test(norm) || /^\p{Lu}/u.test(printed),
  jobs: "jobs",
  and: ["and"],
  obliqueOffices: [],
  adjectiveEndings: [
    "stani",
    "zakh",
    "baijani",
    "zeri",
    "ian",
    "inese",
    "urkish",
    "zbek",
    "eorgian",
    "ussian",
  ],
  approximators:
    "more,than,less,over,about,around,approximately,nearly,almost,some,just,under,roughly,close,to,a,record,another,the,up,an,estimated".split(
      ",",
    ),
  prepositions: ["by", "to", "from", "at", "in", "of", "than", "against", "versus", "vs", "with"],
  changePrepositions: ["by"],
  comparisonPrepositions: ["against", "than", "versus", "vs"],
  fromPrepositions: ["from"],
  untilPrepositions: ["to"],
  upTo: ["up"],
  or: ["or"],
  conjunctions: "that,and,but,while,which".split(","),
  verbFinal: false,
  speakerFirst: true,
  relation: "preposition",
  isSubordinate: () => false,
  since: ["since"],
  infinitiveMarkers: "to,will,would,could,can,may,might,should,must,shall,be".split(","),
  isBareChange: (norm) => BARE_CHANGE.test(norm),
  isPast: (norm) => PAST.test(norm),
  nominative: (words) => [...words],
};

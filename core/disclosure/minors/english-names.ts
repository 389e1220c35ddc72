/** How the name of a person is printed in English, and the words with a capital that are none. */

const NO_NAMES =
  'The|A|An|All|Any|For|In|At|On|Open|Every|No|New|Old|Our|Free|Please|Mr|Mrs|Ms|Dr|Miss|Madam|Uncle|Aunt|' +
  'Comrade|Teacher|Grade|Class|Year|Form|Room|Building|Block|Unit|Floor|Level|Lift|Lifts|Elevator|Elevators|' +
  'Water|Gas|Electric|Electricity|Power|Fire|Wind|Rain|Storm|Flood|Pump|Pumps|Boiler|Boilers|Pipe|Pipes|' +
  'Tank|Heater|Cable|Roof|Wall|Gate|Door|Tree|Dog|Cat|Car|Bus|Bike|Park|Road|Street|Lane|Avenue|Bridge|' +
  'River|Lake|Hill|Mountain|Garden|Gardens|Square|Plaza|Court|Hall|House|Tower|Estate|Estates|Community|' +
  'Communities|Village|Town|Township|City|County|District|Province|Neighbourhood|Neighborhood|Area|Site|' +
  'Station|Market|Shop|Store|Hospital|Clinic|Library|Museum|Theatre|Centre|Center|School|Schools|Primary|' +
  'Middle|Secondary|High|Nursery|Kindergarten|College|University|Campus|Pupil|Pupils|Student|Students|Child|' +
  'Children|Boy|Boys|Girl|Girls|Youth|Young|Friendly|Scout|Scouts|Guide|Guides|Pioneer|Pioneers|Troop|' +
  'Council|Committee|Bureau|Office|Department|Party|League|Union|Association|Society|Company|Fund|Bank|Team|' +
  'Group|Club|Board|Police|Army|Government|Programme|Program|Project|Plan|Scheme|System|Network|Course|Camp|' +
  'Trip|Festival|Day|Week|Month|Ceremony|Award|Prize|Competition|Match|Cup|Games|Sports|Football|Basketball|' +
  'Swimming|Dance|Choir|Music|Art|Chess|Reading|Repair|Repairs|Works|Work|Offence|Offences|Injury|Injuries|' +
  'Change|Changes|Damage|Defect|Defects|Maintenance|Cleaning|Inspection|Report|List|Notice|Rule|Rules|Law|' +
  'Act|Code|Protection|Safety|Security|Health|Care|Welfare|Service|Services|Support|Help|Volunteer|' +
  'Volunteers|Resident|Residents|Families|Family|Parent|Parents|Mother|Mothers|Father|Fathers|Teachers|' +
  'Doctor|Doctors|Equipment|Playground|Slide|Seat|Bench|Charger|Meter|Camera|Light|Lights|Lamp|Extinguisher|' +
  'Extinguishers|Licence|Permit|Certificate|Standard|Hazard|Risk|Alert|Response|Energy|Type|Category|Size|' +
  'Number|Public|Private|Common|Main|National|Local|Spring|Summer|Autumn|Winter|Monday|Tuesday|Wednesday|' +
  'Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|' +
  'November|December';

const NO_NAME = `(?!(?:${NO_NAMES})\\b)`;
const NO_NAME_IN_CAPITALS = `(?!(?:${NO_NAMES.toUpperCase()})\\b)`;
const NO_TITLE = String.raw`(?<!\b(?:Mr|Mrs|Ms|Dr|Miss|Madam|Uncle|Aunt|Comrade|Teacher|Martyr)\.? )`;

/** Two words with a capital each, neither of them an everyday word, and no title of a grown-up before. */
export const NAME = String.raw`(?<![\p{L}])${NO_TITLE}${NO_NAME}\p{Lu}[\p{Ll}'-]{1,20} ${NO_NAME}\p{Lu}[\p{Ll}'-]{0,20}(?!\p{L})`;

/** LI MING: only where an age says that it is somebody. */
export const NAME_IN_CAPITALS = String.raw`(?<![\p{L}])${NO_TITLE}${NO_NAME_IN_CAPITALS}\p{Lu}{2,20} ${NO_NAME_IN_CAPITALS}\p{Lu}{1,20}(?!\p{L})`;

const FAMILY_NAME =
  '(?:Ai|Bai|Cai|Cao|Cen|Chang|Chen|Cheng|Cui|Dai|Deng|Ding|Dong|Du|Duan|Fan|Fang|Feng|Fu|Gan|Gao|Gong|Gu|Guan|Guo|Han|Hao|He|Hong|Hou|Hu|Huang|Ji|Jia|Jiang|Jin|Kang|Kong|Lai|Lan|Lei|Li|Liang|Liao|Lin|Ling|Liu|Long|Lou|Lu|Luo|Ma|Mao|Mei|Meng|Miao|Mo|Ning|Niu|Nong|Ou|Pan|Pang|Peng|Qi|Qian|Qin|Qiu|Ren|Shao|Shen|Shi|Song|Su|Sun|Tan|Tang|Tao|Tian|Wan|Wang|Wei|Wen|Weng|Wu|Xia|Xiang|Xiao|Xie|Xiong|Xu|Xue|Yan|Yang|Yao|Ye|Yi|Yin|You|Yu|Yuan|Zeng|Zhan|Zhang|Zhao|Zheng|Zhong|Zhou|Zhu|Zhuang|Zou)';
const SYLLABLE =
  '(?:[Zz]h|[Cc]h|[Ss]h|[B-DF-HJ-NP-TW-Zb-df-hj-np-tw-z])?(?:[AaEe]ng|[AaEe]n|[AaEe]i|[Aa]o|[Oo]u|ong|i?ang|i?ong|uang|iao|ian|uai|uan|ing|in|ia|ie|iu|ua|uo|ui|un|ue|[Ee]r|[AaOoEe]|[iu])';
const GIVEN_NAME = String.raw`(?=\p{Lu})(?:${SYLLABLE}){1,3}(?!\p{L})`;

/** Li Ming, Ming Li: by its sound the name of a person, where a thing could stand as well (Happy Valley is 9 years old). */
export const CHINESE_NAME = String.raw`(?<![\p{L}])${NO_TITLE}(?:${NO_NAME}${FAMILY_NAME} ${NO_NAME}${GIVEN_NAME}|${NO_NAME}${GIVEN_NAME} ${FAMILY_NAME}(?!\p{L}))`;

/** Zhao, with no given name beside it; not Lu Road. */
export const FAMILY_NAME_ALONE = String.raw`${FAMILY_NAME}\b(?! (?:${NO_NAMES})\b)`;

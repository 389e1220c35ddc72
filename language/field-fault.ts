import type { WordList } from './words.ts';

/** What to mend in one answer of a form. */
export const fieldFaultWords = {
  'field-fault.missing': { zh: '请填写「{field}」', en: 'Please fill in: {field}' },
  'field-fault.wrong-type': { zh: '「{field}」填得不对', en: 'This is not an answer to: {field}' },
  'field-fault.too-long': { zh: '「{field}」最多 {limit} 个字', en: '{field}: at most {limit} characters' },
  'field-fault.too-many': { zh: '「{field}」最多 {limit} 项', en: '{field}: at most {limit}' },
  'field-fault.too-large': { zh: '「{field}」最大是 {limit}', en: '{field}: at most {limit}' },
  'field-fault.out-of-range': {
    zh: '「{field}」要在 1 到 {limit} 之间',
    en: '{field}: between 1 and {limit}',
  },
  'field-fault.too-early': {
    zh: '「{field}」请选今天或以后的日子',
    en: '{field}: please choose today or a later day',
  },
  'field-fault.not-a-choice': {
    zh: '「{field}」请从选项里选',
    en: '{field}: please choose one of the answers given',
  },
  'field-fault.control-characters': {
    zh: '「{field}」里有看不见的控制字符，请删掉',
    en: '{field}: it contains invisible control characters. Please remove them',
  },
  'field-fault.not-held-there': {
    zh: '「{field}」：不在这样的地方办，请换到办它的那一级',
    en: '{field}: it is not held at such a place. Please choose one of the level that holds it',
  },
  'field-fault.private-number': {
    zh: '「{field}」是公开的，里面有电话、证件号或卡号，请去掉',
    en: '{field}: it is public, and holds a phone, identity or card number. Please take it out',
  },
  'field-fault.minor-age': {
    zh: '「{field}」是公开的，像是写了某一个孩子的年龄。请写「一名学生」或「一个孩子」，不写姓名、年龄、班级',
    en: '{field}: it is public, and seems to give the age of a particular child. Please write “a pupil” or “a child”, without name, age or class',
  },
  'field-fault.minor-birth': {
    zh: '「{field}」是公开的，像是写了某一个孩子哪年出生。请写「一名学生」或「一个孩子」，不写姓名、出生日期、班级',
    en: '{field}: it is public, and seems to tell when a particular child was born. Please write “a pupil” or “a child”, without name, birth or class',
  },
  'field-fault.minor-class': {
    zh: '「{field}」是公开的，像是写了某一个学生的学校或班级和姓名。请写「一名学生」，不写姓名、年龄、班级',
    en: '{field}: it is public, and seems to name a pupil with the school or class. Please write “a pupil”, without name, age or class',
  },
  'field-fault.minor-named': {
    zh: '「{field}」是公开的，像是写了一个孩子的姓名。请写「一名学生」或「一个孩子」，不写姓名、年龄、班级',
    en: '{field}: it is public, and seems to name a child. Please write “a pupil” or “a child”, without name, age or class',
  },
  'field-fault.unknown-field': { zh: '这一步没有问「{field}」', en: 'This step does not ask for: {field}' },
  'field-fault.unknown-place': { zh: '「{field}」：没有这个地方', en: '{field}: there is no such place' },
  'field-fault.unknown-org': {
    zh: '「{field}」：没有这个单位',
    en: '{field}: there is no such organisation',
  },
  'field-fault.unknown-person': {
    zh: '「{field}」：请写姓名和 11 位手机号',
    en: '{field}: please give a name and a mobile number of 11 digits',
  },
  'field-fault.unknown-matter': {
    zh: '「{field}」：没有这件事，或者它已经结束',
    en: '{field}: there is no such matter, or it has ended',
  },
  'field-fault.unknown-photo': {
    zh: '「{field}」：有照片没有传上来，请重新选',
    en: '{field}: a photo did not arrive. Please choose it again',
  },
  'field-fault.not-on-roll': {
    zh: '「{field}」：不在名册上，或者没有委托给您',
    en: '{field}: not on the roll, or not handed over to you',
  },
  'field-fault.voted-already': { zh: '「{field}」：已经投过了', en: '{field}: has voted already' },
  'field-fault.twice': { zh: '「{field}」里有重复的', en: '{field}: something is there twice' },
} as const satisfies WordList;

import type { WordList } from './words.ts';

/** What a device is called in the list of where somebody is signed in. */
export const deviceWords = {
  'device.both': { zh: '{system}上的 {browser}', en: '{browser} on {system}' },
  'device.other': { zh: '别的设备', en: 'Another device' },
  'device.harmony': { zh: '鸿蒙手机', en: 'a HarmonyOS phone' },
  'device.android': { zh: '安卓手机', en: 'an Android phone' },
  'device.iphone': { zh: '苹果手机', en: 'an iPhone' },
  'device.ipad': { zh: '苹果平板', en: 'an iPad' },
  'device.windows': { zh: 'Windows 电脑', en: 'a Windows computer' },
  'device.mac': { zh: 'Mac 电脑', en: 'a Mac' },
  'device.linux': { zh: 'Linux 电脑', en: 'a Linux computer' },
  'device.wechat': { zh: '微信', en: 'WeChat' },
  'device.quark': { zh: '夸克', en: 'Quark' },
  'device.uc': { zh: 'UC 浏览器', en: 'UC Browser' },
  'device.qq': { zh: 'QQ 浏览器', en: 'QQ Browser' },
  'device.huawei': { zh: '华为浏览器', en: 'Huawei Browser' },
  'device.edge': { zh: 'Edge 浏览器', en: 'Edge' },
  'device.firefox': { zh: '火狐浏览器', en: 'Firefox' },
  'device.chrome': { zh: 'Chrome 浏览器', en: 'Chrome' },
  'device.safari': { zh: 'Safari 浏览器', en: 'Safari' },
} as const satisfies WordList;

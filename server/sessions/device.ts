/** A device in two plain words, as its browser names itself: enough to know one's own, too little to know a person by. */
import { deviceWords } from '#language/device.ts';
import { sayInAll } from '#language/speak.ts';
import type { Words } from '#language/words.ts';

const SYSTEMS = [
  ['harmony', /HarmonyOS|OpenHarmony/],
  ['android', /Android/],
  ['iphone', /iPhone|iPod/],
  ['ipad', /iPad/],
  ['windows', /Windows/],
  ['mac', /Macintosh|Mac OS X/],
  ['linux', /Linux|X11/],
] as const;

// The first that fits: most browsers also call themselves Chrome or Safari.
const BROWSERS = [
  ['wechat', /MicroMessenger/],
  ['quark', /Quark/],
  ['uc', /UCBrowser|UCWEB/],
  ['qq', /MQQBrowser|QQBrowser/],
  ['huawei', /HuaweiBrowser/],
  ['edge', /Edg/],
  ['firefox', /Firefox|FxiOS/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
] as const;

type Named = {
  [Key in keyof typeof deviceWords]: Key extends `device.${infer Name}` ? Name : never;
}[keyof typeof deviceWords];

export function deviceOf(nameOfBrowser: string | undefined): string {
  const given = (nameOfBrowser ?? '').slice(0, 500);
  const find = (list: readonly (readonly [Named, RegExp])[]): string =>
    list.find(([, sign]) => sign.test(given))?.[0] ?? 'other';
  return `${find(SYSTEMS)}/${find(BROWSERS)}`;
}

export function deviceInWords(device: string | null): Words {
  const [system, browser] = (device ?? '').split('/').map(wordsOf);
  if (!system && !browser) return deviceWords['device.other'];
  if (!system || !browser) return (system ?? browser)!;
  const both = deviceWords['device.both'];
  return {
    // A space stands between Chinese and Latin letters, and nowhere else.
    zh: sayInAll(both, { system: system.zh, browser: browser.zh }).zh.replace(
      /(?<=\p{Script=Han}) (?=\p{Script=Han})/u,
      '',
    ),
    en: sayInAll(both, { system: system.en, browser: browser.en }).en,
  };
}

function wordsOf(name: string): Words | undefined {
  const key = `device.${name}`;
  return name !== 'other' && Object.hasOwn(deviceWords, key)
    ? deviceWords[key as keyof typeof deviceWords]
    : undefined;
}

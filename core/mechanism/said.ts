/** A value said outright, or the name of the setting that holds it: `month`, `settings.often`. */
export type Said = string;

const SETTING = /^settings\.([a-z][a-z0-9-]*)$/;

/** The setting that holds it; undefined when it is said outright. */
export const settingIn = (said: Said): string | undefined => SETTING.exec(said)?.[1];

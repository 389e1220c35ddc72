import type { WordList } from './words.ts';

/** What the `jingwei` command says in a terminal. */
export const commandLineWords = {
  'command-line.help': {
    zh: `用法：jingwei <命令> [选项]

  serve                         启动服务（设置来自环境变量，见 docs/operate）
  doctor                        看环境、数据文件夹、端口、数据库、方案是否都好，不改任何东西
  appoint …                     任命人到岗位上，或从某天起结束（appoint --help）
  people list                   谁在哪个岗位上
  acting end <组织> …           代行的那一级成立了，代行到哪天为止（只定一次）
  pack check [方案…]             检查城市方案：方案名或文件夹；不写就检查自带的全部
  pack diagram <方案> <机制>     把一项机制念出来：每个状态等谁、多久、到哪里去
  pack diff <前> <后>            两个方案差在哪里，用白话一条条说；! 是要再看一眼的
  pack diff <方案> --mechanism <机制> --since <版次>
                                和数据库里采用过的那一版比
  pack migrate                  新版规则写明接着办的，把在办的事转过去；可以随时停、再来
  pack export <方案> <文件夹>    把方案的文件夹带上已采用的改动写出来
  pack schema                   写出 packs/schema 里的格式定义，编辑器靠它补全
  pack replay <方案> --candidate <文件夹或文件>
                                让记录下来的过去按草案重走一遍，看哪些会不一样；读数据库，不改任何东西
  pack simulate <方案>           在虚拟的钟上过几个月：来多少、等多久、谁超时、谁忙不过来

选项
  --json                        机器读的结果
  --mermaid                     pack diagram：画图用的文字
  --candidate <文件夹或文件>      pack replay、pack simulate：草案，一个方案文件夹或一个机制的 YAML 文件
  --mechanism <机制>             pack replay、pack diff、pack migrate：只看这一项机制
  --scenario <文件>              pack simulate：情景文件；不写就让每项机制每天来两件
  --months N --runs N --seed N  pack simulate：几个月（3）、走几遍（5）、种子（1）
  --dry-run                     pack migrate：只说在办的事会怎样，什么都不写
  --language zh|en              说哪种语言；不写看 LANG
  --help

退出码：0 没有问题；1 方案、草案或情景有问题，或 doctor 有要处理的，或任命有行不对；2 命令用错了；3 数据库打不开。serve 见 docs/operate。`,
    en: `Usage: jingwei <command> [options]

  serve                         start the server (settings come from the environment, see docs/operate)
  doctor                        look over environment, data folder, port, database and pack; changes nothing
  appoint …                     appoint people to posts, or end posts on a day (appoint --help)
  people list                   who holds which post
  acting end <org> …            the level an org acted for has come to be: until when it acted (set once)
  pack check [pack…]            check a city pack, by name or folder; without one, all that come with us
  pack diagram <pack> <mechanism>
                                read a mechanism aloud: whom each state waits on, how long, where to
  pack diff <before> <after>    what differs between two packs, in plain words; ! asks for a second look
  pack diff <pack> --mechanism <mechanism> --since <version>
                                against that version as it was adopted in the database
  pack migrate                  take open matters over to the versions in force that say how; may be stopped and run again
  pack export <pack> <folder>   write the pack's folder with what was adopted laid over it
  pack schema                   write the shapes in packs/schema, which editors complete from
  pack replay <pack> --candidate <folder or file>
                                live the recorded past again by a candidate and tell what would differ; reads the
                                database and changes nothing
  pack simulate <pack>          live months on a virtual clock: how many come, wait, are late, and who is overrun

Options
  --json                        results for machines
  --mermaid                     pack diagram: text for drawing
  --candidate <folder or file>  pack replay, pack simulate: a pack folder, or the YAML file of one mechanism
  --mechanism <mechanism>       pack replay, pack diff, pack migrate: only this one
  --scenario <file>             pack simulate: a scenario file; without it every mechanism comes twice a day
  --months N --runs N --seed N  pack simulate: how many months (3), lived how often (5), from which seed (1)
  --dry-run                     pack migrate: only tell what would become of open matters; writes nothing of them
  --language zh|en              what to speak; without it, LANG
  --help

Exit codes: 0 no problem; 1 a pack, candidate or scenario has problems, doctor found something to do, or a row is wrong;
2 used wrongly; 3 the database does not open. For serve see docs/operate.`,
  },
  'command-line.unknown-command': { zh: '没有「{command}」这个命令', en: 'There is no command “{command}”' },
  'command-line.unknown-option': { zh: '选项用错了：{reason}', en: 'An option is wrong: {reason}' },
  'command-line.unknown-pack': {
    zh: '没有名为「{pack}」的城市方案，也没有这样的文件夹（里面要有 pack.yaml）。自带的有：{known}',
    en: 'There is no pack “{pack}”, nor a folder of that name with a pack.yaml in it. Known packs: {known}',
  },
  'command-line.unknown-mechanism': {
    zh: '「{pack}」没有机制「{mechanism}」。有：{known}',
    en: '“{pack}” has no mechanism “{mechanism}”. It has: {known}',
  },
  'command-line.pack-fine': {
    zh: '{pack}：没有问题。{mechanisms} 项机制，{rules} 条规则都问过了。',
    en: '{pack}: no problems. {mechanisms, plural, one {# mechanism} other {# mechanisms}} asked {rules} rules.',
  },
  'command-line.pack-problems': {
    zh: '{pack}：{count} 个问题。',
    en: '{pack}: {count, plural, one {# problem} other {# problems}}.',
  },
  'command-line.schema-written': { zh: '已写出 {file}', en: 'Wrote {file}' },
  'command-line.unknown-candidate': {
    zh: '「{path}」不是方案文件夹（里面要有 pack.yaml），也不是机制的 YAML 文件',
    en: '“{path}” is neither a pack folder with a pack.yaml in it nor the YAML file of a mechanism',
  },
  'command-line.no-file': { zh: '没有文件「{path}」', en: 'There is no file “{path}”' },
  'command-line.out-of-range': {
    zh: '{option} 要是 {least} 到 {most} 的整数',
    en: '{option} must be a whole number from {least} to {most}',
  },
  'command-line.database-away': {
    zh: '数据库打不开：{reason}',
    en: 'The database cannot be opened: {reason}',
  },
  'command-line.no-difference': { zh: '没有不同。', en: 'No difference.' },
  'command-line.only-before': { zh: '只有前一个方案有', en: 'Only the former pack has it' },
  'command-line.only-after': { zh: '只有后一个方案有', en: 'Only the latter pack has it' },
  'command-line.unknown-version': {
    zh: '数据库里没有「{mechanism}」的第 {version} 版',
    en: 'The database has no version {version} of “{mechanism}”',
  },
  'command-line.not-empty': {
    zh: '文件夹「{folder}」里已经有东西，请换一个',
    en: 'The folder “{folder}” is not empty; choose another',
  },
  'command-line.exported': {
    zh: '已写到 {folder}：{count} 个文件，其中 {adopted} 个是采用过的改动。',
    en: 'Wrote {count, plural, one {# file} other {# files}} to {folder}, {adopted} of them adopted while it ran.',
  },
  'command-line.in-flight': {
    zh: '{mechanism} 第 {version} 版：{open} 件在办的事用别的版本，其中 {moves} 件会转过来',
    en: '{mechanism} version {version}: {open} open on other versions, {moves} of which go over',
  },
  'command-line.none-in-flight': {
    zh: '没有在办的事要转到新版规则。',
    en: 'No open matter has another version to go over to.',
  },
  'command-line.went-over': {
    zh: '{mechanism} 第 {version} 版：转过来 {went} 件，留在原来版本 {stayed} 件',
    en: '{mechanism} version {version}: {went} went over, {stayed} stayed',
  },
  'command-line.check-first': {
    zh: '方案读不出来，先运行：jingwei pack check {pack}',
    en: 'The pack does not read; run first: jingwei pack check {pack}',
  },
} as const satisfies WordList;

import type { WordList } from './words.ts';

/** What `jingwei doctor` finds, line by line: what is so, and where it is not well, what to do. */
export const doctorWords = {
  'doctor.ok': { zh: '好', en: 'ok' },
  'doctor.not-ok': { zh: '不好', en: 'not ok' },
  'doctor.all-well': { zh: '都好。', en: 'All is well.' },
  'doctor.unwell': {
    zh: '{count} 处要处理。',
    en: '{count, plural, one {# thing needs care.} other {# things need care.}}',
  },

  'doctor.node': { zh: 'Node {version} 版', en: 'Node {version}' },
  'doctor.node-do': {
    zh: '用项目自带的 Node：先运行 script/setup，再用 script 里的命令启动。',
    en: 'Use the Node that comes with the project: run script/setup, then start by the commands in script.',
  },
  'doctor.settings': { zh: '环境变量：{set}', en: 'Environment: {set}' },
  'doctor.settings-none': { zh: '环境变量：都用默认值', en: 'Environment: everything is at its default' },
  'doctor.settings-do': { zh: '改正这个环境变量，再运行一次。', en: 'Correct this variable and run again.' },
  'doctor.pack': { zh: '城市方案 {pack}：没有问题', en: 'Pack {pack}: no problems' },
  'doctor.pack-problems': {
    zh: '城市方案 {pack}：{count} 个问题',
    en: 'Pack {pack}: {count, plural, one {# problem} other {# problems}}',
  },
  'doctor.pack-problems-do': {
    zh: '运行 jingwei pack check {pack}，逐条改。',
    en: 'Run jingwei pack check {pack} and mend them one by one.',
  },
  'doctor.pack-unknown': { zh: '没有城市方案「{pack}」', en: 'There is no pack “{pack}”' },
  'doctor.pack-unknown-do': {
    zh: 'JINGWEI_PACK 设为自带的一个（{known}），或一个里面有 pack.yaml 的文件夹。',
    en: 'Set JINGWEI_PACK to one that comes with us ({known}) or to a folder with a pack.yaml in it.',
  },
  'doctor.home': {
    zh: '数据文件夹 {home}：可写，剩 {free} GB',
    en: 'Data folder {home}: writable, {free} GB free',
  },
  'doctor.home-new': {
    zh: '数据文件夹 {home}：还没有，第一次启动时建立',
    en: 'Data folder {home}: not there yet, made at the first start',
  },
  'doctor.home-closed': { zh: '数据文件夹 {home}：不能写', en: 'Data folder {home}: cannot be written' },
  'doctor.home-closed-do': {
    zh: '给运行 Jingwei 的用户写权限，或把 JINGWEI_HOME 设为别的文件夹。',
    en: 'Give the user who runs Jingwei the right to write, or set JINGWEI_HOME to another folder.',
  },
  'doctor.home-full': {
    zh: '数据文件夹 {home}：只剩 {free} GB',
    en: 'Data folder {home}: only {free} GB free',
  },
  'doctor.home-full-do': {
    zh: '腾出至少 1 GB，或换一个磁盘。',
    en: 'Free at least 1 GB, or use another disk.',
  },
  'doctor.port-free': { zh: '端口 {host}:{port}：空着', en: 'Port {host}:{port}: free' },
  'doctor.port-ours': {
    zh: '端口 {host}:{port}：Jingwei 正在运行',
    en: 'Port {host}:{port}: Jingwei is running',
  },
  'doctor.port-taken': {
    zh: '端口 {host}:{port}：被别的程序占用',
    en: 'Port {host}:{port}: taken by another program',
  },
  'doctor.port-taken-do': {
    zh: '用 PORT 换一个端口，或先停止那个程序。',
    en: 'Choose another by PORT, or stop that program.',
  },
  'doctor.web': { zh: '网页应用：已构建', en: 'Web app: built' },
  'doctor.web-not': {
    zh: '网页应用：还没有构建，只有不用脚本的页面',
    en: 'Web app: not built yet; only the pages without script are there',
  },
  'doctor.web-not-do': {
    zh: '用 script/server 启动，它会先构建。',
    en: 'Start by script/server, which builds it first.',
  },
  'doctor.secret': { zh: '密钥：有', en: 'Secret: there' },
  'doctor.secret-new': {
    zh: '密钥：还没有，第一次启动时建立',
    en: 'Secret: not there yet, made at the first start',
  },
  'doctor.secret-open': { zh: '密钥：别人也能读 {file}', en: 'Secret: others can read {file}' },
  'doctor.secret-open-do': { zh: '运行 chmod 600 {file}', en: 'Run chmod 600 {file}' },
  'doctor.secret-many': {
    zh: '密钥：用了 DATABASE_URL，却没有 JINGWEI_SECRET',
    en: 'Secret: there is a DATABASE_URL but no JINGWEI_SECRET',
  },
  'doctor.secret-many-do': {
    zh: '给同一个数据库的所有服务设同一个 JINGWEI_SECRET，否则手机号认不出同一个人。',
    en: 'Give every server of that database the same JINGWEI_SECRET, or they will not know a phone as the same person’s.',
  },

  'doctor.codes-demo': {
    zh: '验证码：演示不需要发短信',
    en: 'Sign-in codes: a demonstration sends none',
  },
  'doctor.codes-log': {
    zh: '验证码：只写进日志，到不了任何人的手机',
    en: 'Sign-in codes: they only go to the log and reach nobody’s phone',
  },
  'doctor.codes-log-do': {
    zh: '设 JINGWEI_CODE_COMMAND（一个程序）或 JINGWEI_CODE_URL（一个 HTTPS 地址），写法见 docs/operate。',
    en: 'Set JINGWEI_CODE_COMMAND (a program) or JINGWEI_CODE_URL (an HTTPS address); see docs/operate.',
  },
  'doctor.codes-command': {
    zh: '验证码：由程序 {command} 发送',
    en: 'Sign-in codes: sent by the program {command}',
  },
  'doctor.codes-command-not': {
    zh: '验证码：程序 {command} 不在，或不能运行',
    en: 'Sign-in codes: the program {command} is not there or may not be run',
  },
  'doctor.codes-command-not-do': {
    zh: '写出程序的完整路径，并给它运行的权限（chmod +x）。参数请写进程序里。',
    en: 'Give the whole path of the program and let it run (chmod +x). Arguments belong inside it.',
  },
  'doctor.codes-url': { zh: '验证码：由 {host} 发送', en: 'Sign-in codes: sent by {host}' },
  'doctor.codes-no-secret': {
    zh: '验证码：有 JINGWEI_CODE_URL，没有 JINGWEI_CODE_SECRET',
    en: 'Sign-in codes: there is a JINGWEI_CODE_URL but no JINGWEI_CODE_SECRET',
  },
  'doctor.codes-no-secret-do': {
    zh: '设 JINGWEI_CODE_SECRET，好让发短信的服务只听您的。',
    en: 'Set JINGWEI_CODE_SECRET, so that the service listens to nobody but you.',
  },
  'doctor.mail': { zh: '邮件订阅：由 {host} 发送', en: 'Subscriptions by e-mail: sent by {host}' },
  'doctor.mail-none': {
    zh: '邮件订阅：没有设邮件服务器，公开页上不出现',
    en: 'Subscriptions by e-mail: no mail server is set, so the public pages offer none',
  },
  'doctor.database': { zh: '数据库：PostgreSQL {version}', en: 'Database: PostgreSQL {version}' },
  'doctor.database-old': {
    zh: '数据库：PostgreSQL {version}，太旧',
    en: 'Database: PostgreSQL {version}, too old',
  },
  'doctor.database-old-do': { zh: '升级到 PostgreSQL 15 或更新。', en: 'Upgrade to PostgreSQL 15 or later.' },
  'doctor.database-asleep': {
    zh: '数据库：自带的 PostgreSQL 没有在运行，启动时打开',
    en: 'Database: the built-in PostgreSQL is not running; it opens at the start',
  },
  'doctor.database-away': { zh: '数据库：连不上（{reason}）', en: 'Database: cannot be reached ({reason})' },
  'doctor.database-away-do': {
    zh: '检查 DATABASE_URL、网络和那边的服务。',
    en: 'Check DATABASE_URL, the network and the service there.',
  },
  'doctor.roles': {
    zh: '数据库角色：三个都在，都受行级安全约束',
    en: 'Database roles: all three are there, and none passes row security',
  },
  'doctor.roles-missing': { zh: '数据库角色：缺 {roles}', en: 'Database roles: {roles} missing' },
  'doctor.roles-missing-do': {
    zh: '启动时会建立；如果用户无权，启动时会给出一条 SQL 交给管理员执行。',
    en: 'The start makes them; where its user may not, it prints the SQL for your administrator.',
  },
  'doctor.roles-bypass': {
    zh: '数据库角色：{roles} 能绕过行级安全',
    en: 'Database roles: {roles} can pass row security',
  },
  'doctor.roles-bypass-do': {
    zh: '由管理员执行：alter role … nosuperuser nobypassrls',
    en: 'Have the administrator run: alter role … nosuperuser nobypassrls',
  },
  'doctor.database-log': {
    zh: '数据库日志：语句出错时不留其中的内容',
    en: 'Database log: a statement that fails leaves nothing of its values there',
  },
  'doctor.database-log-talks': {
    zh: '数据库日志：{settings} 会把语句里的内容写进日志，包括居民写的话和表决的选择',
    en: 'Database log: {settings} put the values of statements there, what residents wrote and how they voted among them',
  },
  'doctor.database-log-talks-do': {
    zh: '由管理员按 docs/operate 里「数据库日志」一条执行，再重启 Jingwei；已有的日志文件也要清理。',
    en: 'Have the administrator do what docs/operate says of the database log, then start Jingwei again; clear the log files there are.',
  },
  'doctor.history': { zh: '数据库升级：{count} 个都已执行', en: 'Migrations: all {count} applied' },
  'doctor.history-waiting': {
    zh: '数据库升级：已执行 {count} 个，下次启动执行 {waiting}',
    en: 'Migrations: {count} applied; the next start applies {waiting}',
  },
  'doctor.history-strange': {
    zh: '数据库升级：{strange} 与这里的文件不一致',
    en: 'Migrations: {strange} differ from the files here',
  },
  'doctor.rules': {
    zh: '规则：采用过的 {count} 份文本在用，和文件夹没有冲突',
    en: 'Rules: {count, plural, one {# adopted text} other {# adopted texts}} in force, none against the folder',
  },
  'doctor.rules-conflict': {
    zh: '规则：{paths} 采用以后，文件夹里的又改成了别的；现在用的是采用的那份',
    en: 'Rules: {paths} changed in the folder after another text was adopted; the adopted one is in force',
  },
  'doctor.rules-conflict-do': {
    zh: '两份都看一看：要采用的，用 jingwei pack export 写回文件夹；要文件夹的，在运行的城市里提出来采用。',
    en: 'Look at both: to keep the adopted one, write it back with jingwei pack export; to keep the folder’s, propose it in the running city.',
  },
  'doctor.rules-broken': {
    zh: '规则：采用过的文本和现在的文件夹合起来有 {count} 个问题，启动不了',
    en: 'Rules: with what was adopted the folder has {count, plural, one {# problem} other {# problems}}, and will not start',
  },
  'doctor.rules-broken-do': {
    zh: '把文件夹改回能一起通过检查的样子；采用的文本不会被悄悄丢掉。',
    en: 'Put the folder back to what passes together with it; an adopted text is never silently dropped.',
  },
  'doctor.history-strange-do': {
    zh: '用执行它们的那个版本，或恢复这些文件：已执行的升级不可修改。',
    en: 'Use the version that applied them, or restore the files: history is not edited.',
  },
} as const satisfies WordList;

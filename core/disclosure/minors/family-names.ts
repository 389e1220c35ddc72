/** Chinese family names. Single characters; the two-character ones apart. */
export const DOUBLE_FAMILY_NAMES = '欧阳|上官|司马|诸葛|司徒|东方|慕容|令狐|皇甫|尉迟|公孙|夏侯';

export const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪' +
  '范金石廖贾韦夏付傅方白邹熊孟秦邱江尹薛闫段雷侯龙史陶贺顾毛郝龚邵钱覃武戴莫孔汤万康常温施洪岑甘蒙柯翁凌俞鲍苗庞' +
  '阮骆樊殷牛倪严牟窦裴盛詹聂焦柴柳祝颜丘辛季申古祁卫黎蓝兰隆庾赖刁翟滕卜鲁伍邝巫晏宾蒲桂饶岳敖卓乔阎喻甄湛邬戚植粟言' +
  '玉农磨';

/** They begin too many words: taken for a name only where it is masked (安某) or called (安同学). */
export const SELDOM_FAMILY_NAMES =
  '安游文成路明关单车涂宁冉尚屈欧葛解易管房毕曲练符池景费舒麻盘奉班容利阳连边党代米沙闭巩邢梅项纪童华';

/** What names of other peoples, as they are written in Chinese, are made of: 买买提·艾力. */
export const SOUNDS =
  '阿艾买麦提力尔吐古丽热孜阿依木江布迪卡哈拉玛萨斯塔托瓦维亚耶扎巴贝比达都尼努帕其赛苏吾西伊于祖克肉恰曼多吉才让旦增次仁央金桑德洛';

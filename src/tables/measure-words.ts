/**
 * Chinese measure words and units that stay with the number before them: 10290人次, 36个. A house rule (the words of
 * public reports); clreq has it for signs only. Longest match wins. Separated by spaces.
 */
export const MEASURE_WORDS =
  "个百分点 百分点 个 件次 件 人次 人 名 位 项 次 条 家 户 所 处 座 场 期 批次 批 起 份 篇 部 本 册 页 张 张次 台 套 辆 艘 架 只 头 棵 株 种 " +
  "类 级 层 届 轮 步 支 段 条次 周 周年 年 年度 个月 月 月份 日 天 小时 时 分钟 分 秒 元 万元 亿元 万 亿 千 百 万亿 万亿元 万人次 万人 万件 万个 " +
  "万户 万名 亿人次 余万元 倍 成 折 度 公里 千米 米 厘米 毫米 平方公里 平方米 平方千米 立方米 公顷 亩 万亩 吨 万吨 公斤 千克 克 升 毫升 千瓦 千瓦时 瓦 " +
  "伏 岁 分贝 号 版 章 节 款 字 点 站 室 组 队 班 校 村 镇 乡 县 市 省 区 楼 栋 间 口 笔 例 宗 桩 ％ ‰ ℃ ㎡ ㎞"

/** Between a number and its measure word: 30余次, 几十多个. */
export const APPROXIMATIONS = "余多来几"

/** Before a number that it makes an ordinal: 第30次. */
export const ORDINAL_PREFIX = "第"

/** Words of a date, in order: 2022年3月15日 is best kept whole. */
export const DATE_WORDS = "年月日号"

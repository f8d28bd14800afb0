/**
 * Terms of public life that stay in one piece in a heading. The phrase model was trained on older news and cuts some of
 * them; the names of places and institutions it cannot know.
 */
export const KEPT_PHRASES =
  "人大 人大工作 人大主导作用 人大代表 人大常委会 人大监督 人民代表大会 常务委员会 常委会 委员会 代表大会 全国人大 省人大 市人大 新时代 新征程 " +
  "新成效 高质量 高质量发展 全过程 全过程人民民主 人民民主 现代化 中国式 法治化 规范化 制度化 常态化 一体化 海绵城市 " +
  "生态环境 民生实事 民生福祉 公平正义 长株潭 湘潭市 湘潭 湖南省 主体责任 主体作用 主导作用 依法履职 议事规则 " +
  "立法协商 预算审查 工作报告 工作思路 工作机制 指导思想 实效 质效 " +
  "规范性文件 联络站 联系点 检察官 办结率 满意率 平安建设 安全管理"

/** What marks a line as not the plan's. */
export interface BoilerplatePattern {
  readonly reason: string;
  readonly pattern: RegExp;
  /** `line`: that line. `head`: only before the first heading. `tail`: and all behind it, where no plan follows. */
  readonly scope: 'line' | 'head' | 'tail';
  /** Longest line that the pattern is believed in. */
  readonly longest: number;
  /** Every match begins with one of these characters. */
  readonly opens?: string;
  /** Every match holds one of these characters. */
  readonly holds?: string;
  readonly example: string;
}

export const boilerplatePatterns: readonly BoilerplatePattern[] = [
  {
    reason: 'navigation',
    pattern: /^[^。；]{1,30}(?:[>›»→]|>>|&gt;|::)[^。；]{1,40}(?:[>›»→]|>>|&gt;)?/,
    scope: 'head',
    longest: 120,
    holds: '>›»→;:',
    example: '首页 > 政务公开 > 工作计划',
  },
  {
    reason: 'navigation',
    pattern: /^(?:您?(?:现在)?(?:的|所在的?)?位置|当前位置|所在位置|当前栏目|网站首页|返回首页|首页 )/,
    scope: 'line',
    longest: 120,
    opens: '您现的所位当网返首',
    example: '当前位置：首页 > 规划计划',
  },
  {
    reason: 'page-control',
    pattern:
      /^(?:[【[（(]?(?:下载|打印|打印本[页文]|全屏|收藏|加入收藏|收藏本[页文]|分享|转发|复制|复制链接|登录|登入|注册|注册会员|会员中心|搜索|检索|关闭|关闭窗口|返回|返回顶部|返回列表|回到顶部|顶部|置顶|首页|尾页|上一页|下一页|末页|目录|大|中|小|加大|还原|减小|默认|特大|繁体|简体|繁體|繁體版|简体版|无障碍|无障碍阅读|长者模式|适老化|朗读|听全文|点赞|评论|举报|反馈|纠错|手机版|移动版|English|阅读模式|我要投稿|我要评论|我要纠错|查看全文|阅读全文|展开全文|[•·-] ?相关推荐|导出word|导出pdf|二维码)[】\]）)]?[ |/|]*){1,8}$/i,
    scope: 'line',
    longest: 60,
    opens:
      '【[（(下打全收分转复登注会搜检关返回顶置首尾上末目大中小加还减默特繁简无长适朗听点评举反纠手移阅我查展导二eE•·-',
    example: '【打印】 【关闭】',
  },
  // Apart from the words above: inside their repetition, a stretch of any characters would be tried in every way.
  {
    reason: 'page-control',
    pattern:
      /^[【[（(]?(?:分享到|扫一扫|字体 ?[：:]|字号 ?[：:]|点击查看|微信扫码|视力保护色|背景色 ?[：:])[^。；]{0,30}$/,
    scope: 'line',
    longest: 40,
    opens: '【[（(分扫字点微视背',
    example: '【字体：大 中 小】 打印',
  },
  {
    reason: 'page-control',
    pattern: /^[【】[\]|/\\<>«»•·*_=~—-]{1,80}$/,
    scope: 'line',
    longest: 80,
    opens: '【】[]|/\\<>«»•·*_=~—-',
    example: '】',
  },
  {
    reason: 'publication',
    pattern:
      /^[【[（(]?(?:发布|发表|更新|创建|上传|成文|发文|印发|编辑|公开|录入)?(?:时间|日期)[】\]]? ?[：:]|^(?:文章|信息|新闻|稿件|内容|资料)?来 ?源 ?[：:]|^(?:作 ?者|编 ?辑|责任?编辑|责编|审核|校对|初审|终审|复审|录入|供稿|撰稿|编审|监制|发布人|发布者|发布机构|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击次数|点击|访问量|人气|字数|索引号|信息索引|主题分类|公开方式|公开属性|信息类别|信息名称|文件类型|有效性|时效性|效力状态|公文种类|体裁分类|服务对象|关联类型|生成日期|生效日期|废止日期|栏目) ?[：:]/,
    scope: 'line',
    longest: 100,
    holds: '：:',
    example: '发布时间：2024-03-05 来源：市教育局 浏览次数：1024',
  },
  {
    reason: 'publication',
    pattern: /^(?:发文机关|发文单位|发布单位|制发机关|发文字号|文 ?号|标 ?题|名 ?称) ?[：:]/,
    scope: 'head',
    longest: 80,
    holds: '：:',
    example: '发文机关：市人民政府办公室',
  },
  {
    reason: 'publication',
    pattern: /^(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?(?: {0,2}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?: .{0,30})?$/,
    scope: 'head',
    longest: 60,
    opens: '12',
    example: '2023年11月13日',
  },
  {
    reason: 'document-number',
    pattern: /^[\u4e00-\u9fffA-Za-z×xX*]{2,14}[〔[（(［](?:19|20)\d\d[〕\]）)］]第? ?[\d×xX*]{1,4} ?号$/,
    scope: 'head',
    longest: 40,
    holds: '号',
    example: '某政办发〔2023〕15号',
  },
  {
    reason: 'download',
    pattern:
      /^[-•·【[（( ]{0,3}(?:点击|全文|文档|附件|本文|免费|立即|word|txt|pdf|doc)*(?:下载|download)[^，。；]{0,16}$|下载(?:本文|全文|文档|word|WORD|txt)/i,
    scope: 'line',
    longest: 50,
    holds: '载dD',
    example: '- txt下载',
  },
  {
    reason: 'related',
    pattern:
      /^[【[•· ]{0,2}[^。；]{0,40}?[】\]]? ?的?(?:相关文章|相关范文|相关阅读|相关推荐|相关报道|相关链接|相关信息|相关新闻|相关稿件|相关文档|相关解读|推荐阅读|延伸阅读|扩展阅读|热门文章|热门推荐|最新文章|精彩推荐|猜你喜欢|你可能喜欢|您可能感兴趣|大家都在看|更多.{0,12}(?:推荐|关注|内容|文章|范文))[：:]?$/,
    scope: 'tail',
    longest: 60,
    holds: '相荐读热章喜趣看更',
    example: '【教育局年度重点工作计划】相关文章：',
  },
  {
    reason: 'related',
    pattern: /^(?:上一篇|下一篇|上一条|下一条|上篇|下篇|前一篇|后一篇) ?[：:]?/,
    scope: 'tail',
    longest: 80,
    opens: '上下前后',
    example: '上一篇：某县教育局2022年工作总结',
  },
  {
    reason: 'recommendation',
    pattern: /^(?:推荐访问|推荐词|标签|文章标签|本文标签|关键词|关键字|Tags?|tag|话题|专题推荐) ?[：:]/i,
    scope: 'tail',
    longest: 120,
    holds: '：:',
    example: '推荐访问:工作计划 教育局 某县',
  },
  {
    reason: 'disclaimer',
    pattern:
      /免责声明|版权声明|本文内容由互联网用户|本站(?:仅|只)(?:提供|供)|(?:文章|内容|资料|资源|图片)(?:均|大多|部分)?(?:来源于|来自|转自)(?:网络|互联网)|(?:本站|本网|本文|本平台|网站|该文).{0,20}不(?:代表|承担|拥有)|如有(?:侵权|侵犯|不妥)|如若转载|转载(?:请|时|需|必须)?(?:注明|联系)|侵权.{0,10}(?:删除|联系)|一经查实.{0,10}删除|请发送邮件/,
    scope: 'tail',
    longest: 400,
    holds: '声互站网代承拥侵妥载删邮',
    example: '本文内容由互联网用户自发贡献，该文观点仅代表作者本人。',
  },
  {
    reason: 'copyright',
    pattern:
      /Copyright|©|All Rights Reserved|版权所有|ICP备|ICP证|公网安备|网站标识码|技术支持[：:]|主办单位[：:].{0,40}承办/i,
    scope: 'tail',
    longest: 200,
    holds: 'Cc©AaIi版备码：:',
    example: 'Copyright © 某网 All Rights Reserved.',
  },
  {
    reason: 'navigation',
    pattern: /^[\u4e00-\u9fffA-Za-z]{2,8}(?: ?[-|·/丨] ?[\u4e00-\u9fffA-Za-z]{2,8}){3,12}$/,
    scope: 'line',
    longest: 100,
    holds: '-|·/丨',
    example: '字典网 - 试题库 - 元问答 - 简体 - 顶部',
  },
  {
    reason: 'photo-credit',
    pattern: /(?:记者|通讯员|新华社发|图片?)[^。；，]{0,14}(?:摄|供图|制图|提供)[）)]?$/,
    scope: 'line',
    longest: 80,
    holds: '摄图供',
    example: '本报全媒体记者 林君摄',
  },
  {
    reason: 'imprint',
    pattern:
      /^[（(]?(?:抄送|抄报|主送|分送|报送|主题词|此件(?:公开|主动|依申请|不予)|联系人 ?[：:]|联系电话 ?[：:]|附注 ?[：:]|信息公开选项)/,
    scope: 'tail',
    longest: 200,
    opens: '（(抄主分报此联附信',
    example: '抄送：市委各部门，市人大常委会办公厅。',
  },
  {
    reason: 'imprint',
    pattern: /^.{4,40}(?:19|20)\d\d年\d{1,2}月\d{1,2}日 ?印发$|^共印 ?\d{1,5} ?份/,
    scope: 'tail',
    longest: 60,
    holds: '印',
    example: '某市人民政府办公厅 2019年1月3日印发',
  },
  {
    reason: 'byline',
    pattern: /^[（(]?(?:作者单位|作者简介|责任编辑|责编|编辑|执笔|收稿日期|本文责编|此文) ?[：: ]/,
    scope: 'tail',
    longest: 120,
    opens: '（(作责编执收本此',
    example: '（作者单位：国家农业综合开发办公室 北京 100820）',
  },
  {
    reason: 'teaser',
    pattern:
      /小编|(?:供|给)(?:大家|您|各位|你)(?:参考|阅读|借鉴|学习|查阅)|仅供参考|欢迎(?:大家)?(?:阅读|参考|借鉴|查阅|前来)|希望(?:对|能).{0,12}(?:帮助|启发)|(?:下面|以下|今天|这里).{0,12}(?:整理|收集|搜集|带来|分享|推荐|准备)(?:的|了)|一起来看看|范文(?:大全|网|资料)/,
    scope: 'head',
    longest: 400,
    holds: '编考阅鉴习迎帮启理集来享荐备看范',
    example: '下面是小编为大家整理的工作计划，供大家阅读！',
  },
  {
    reason: 'teaser',
    pattern:
      /^(?:以上(?:就|便)?是|以上内容|看[过了]|更多.{0,30}(?:请|可|尽在)).{0,60}(?:内容|还看|文章|推荐|范文|关注|参考|全部|帮助|点击|查看)/,
    scope: 'tail',
    longest: 120,
    opens: '以看更',
    example: '以上就是小编为大家整理的全部内容，希望对您有所帮助。',
  },
  {
    reason: 'references',
    pattern: /^【? ?(?:主要)?参考文献 ?】?[：:]?$/,
    scope: 'tail',
    longest: 16,
    opens: '【 主参',
    example: '参考文献：',
  },
  {
    reason: 'contents',
    pattern: /(?:…{2,}|\.{4,}|·{4,}|(?: \.){4,}) ?\d{1,4}$/,
    scope: 'line',
    longest: 120,
    holds: '….·',
    example: '一、发展基础………………1',
  },
  {
    reason: 'page-number',
    pattern:
      /^(?:[-—–－·]{1,3} ?\d{1,4} ?[-—–－·]{1,3}|第 ?\d{1,4} ?页(?:[ ,，/]{0,2}共 ?\d{1,4} ?页)?|\d{1,4} ?\/ ?\d{1,4}|[Pp]age ?\d{1,4}|\d{1,3})$/,
    scope: 'line',
    longest: 24,
    opens: '-—–－·第0123456789Pp',
    example: '- 3 -',
  },
];

/** A catalogue's header: 【文献号】1-2816, one field a line. */
export const archiveField = /^【 ?([\u4e00-\u9fff ]{2,6}) ?】/;
/** The fields whose value is the title of the text. */
export const archiveTitle = /^(?:标题|题目|题名|篇名|文献标题|中文标题)$/;

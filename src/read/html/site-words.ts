/**
 * Words of `class` and `id` by which sites name what stands around a text, in English and in Pinyin: share bars, menus, paths,
 * footers. They make an element doubtful, no more.
 */
export const furnitureWords: ReadonlySet<string> = new Set(
  [
    'nav navi navbar navigation menu menus submenu topnav leftnav sidenav topbar sidebar siderbar logo',
    'breadcrumb breadcrumbs crumb crumbs curpos weizhi dqwz mbx',
    'footer foot copyright banquan imprint beian',
    'share shares sharing bdshare bdsharebuttonbox jiathis fenxiang addthis',
    'toolbar tools tool print printer dayin fontsize zihao ziti feedback jiucuo',
    'related relate recommend tuijian xgxw xglj xgwj xgyd tags prevnext pager pagination',
    'comment comments pinglun reply advert advertisement ad ads adv guanggao popup',
    'qrcode ewm erweima saoma wechat weixin weibo login register search sousuo links link friendlink friendlinks yqlj',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Who runs a site, where he is, and how it is best seen: the sentences of a footer.
 * @example '主办单位：云岭县人民政府 建议使用1366×768分辨率，IE9.0以上版本浏览器'
 */
export const siteImprint =
  /ICP备|ICP證|公网安备|网站标识码|版权所有|版權所有|Copyright|All Rights Reserved|主办单位|主办：|承办单位|技术支持|分辨率|(?:地址|电话|邮编|傳真|传真)[：:]/i;

/** A label that only a plan's unit begins with; menus have numbers too. */
export const unitLabel =
  /^[\s\u3000]*(?:第[一二三四五六七八九十]{1,3}[篇章节節条條]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;

/** A label of any kind that the text of a list item begins with: （二）新建, 3．改造; 2.5万 is none. */
export const itemLabel =
  /^[\s\u3000]*(?:第[一二三四五六七八九十\d]{1,3}[章节節条條]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.．、](?!\d)|[①-⑳])/;

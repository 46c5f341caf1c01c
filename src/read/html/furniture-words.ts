/**
 * Words of `class` and `id` by which sites name what stands around a text, in English and in Pinyin: share bars, menus, paths,
 * footers. They make an element doubtful, no more.
 */
export const furnitureWords: ReadonlySet<string> = new Set(
  [
    'nav navi navbar navigation menu menus submenu topnav leftnav sidenav topbar sidebar side siderbar logo',
    'breadcrumb breadcrumbs crumb crumbs curpos position location weizhi dqwz mbx',
    'footer foot bottom copyright banquan imprint beian',
    'share shares sharing bdshare bdsharebuttonbox jiathis fenxiang addthis',
    'toolbar tools tool print printer dayin fontsize font zihao ziti feedback jiucuo close',
    'related relate recommend tuijian xgxw xglj xgwj xgyd hot tags prev next prevnext pager pagination sxp',
    'comment comments pinglun reply advert advertisement ad ads adv guanggao banner popup float',
    'qrcode ewm erweima saoma wechat weixin weibo login register search sousuo links link friendlink friendlinks yqlj',
  ].flatMap((line) => line.split(' ')),
);

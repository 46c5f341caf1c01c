import { issuerEndings } from '../lexicon/structure/issuers.ts';

const endings = [...issuerEndings].sort((a, b) => b.length - a.length).join('|');
const name = '[\\u4e00-\\u9fffA-Za-zxX×*○]{0,24}?';
const lead =
  '(?:关于|印发|转发)?(?:[〇零一二三四五六七八九十]{4}年度?|\\d{4}[-—–~～至]?\\d{0,4}年?度?|20[xX×*]{2}年度?)?';
// The body stands at the head of a title, behind a year at most, and before the year, 关于 or the words for the plan.
const inTitle = new RegExp(
  `^${lead}(${name}(?:${endings}))(?=关于|印发|转发|[“"《（(]|\\d{4}|20[xX×*]{2}|[〇零一二三四五六七八九十百]{2,7}年|十[一二三四五六七八九]?五|第[一二三四五六七八九十]{1,3}个|[上下]半年|[一二三四]季度|1[01]\\d年|年度|年|本|的|重点|工作(?!委员会)|主要|近期|今|新|党建|全面|教育|政务|法治|行动|规划|计划|总结|实施|改革|发展|$| )`,
);
// A town stands for its government; a county or city does not: 某市2024年行动计划 may be anyone's there.
const townInTitle =
  /^(?:\d{4}年)?([\u4e00-\u9fffxX×*]{1,12}?(?:镇|乡|街道|社区|村))(?=关于|\d{4}|20[xX×*]{2}|[二一][〇零○九][〇零○一二三四五六七八九]{2}年|“|[上下]半年)/;
// A bureau of a place is its issuer whatever follows: 某市生态环境局水气土协同治理行动计划.
const bureauInTitle =
  /^([\u4e00-\u9fffxX×*]{1,8}?(?:自治[区州县]|[省市县区州旗盟])[\u4e00-\u9fff]{2,10}?(?:局|厅|委员会|管委会))(?![势面部地限长域])/;
// These end no other word: 某地区行政公署农村经济发展计划.
const bodyInTitle =
  /^([\u4e00-\u9fffxX×*]{2,20}?(?:行政公署|管理委员会|人民政府(?:办公[厅室])?|人民检察院|人民法院))(?!工作报告)/;
/** 中共中央 国务院关于…: several bodies, parted by blanks. */
const several = new RegExp(`^(${name}(?:${endings})(?: ${name}(?:${endings})){1,3})\\n?(?=关于|印发|转发)`, 'm');
/** The body of a notice, which may stand on the line above its title. */
const notice = new RegExp(
  `^([\\u4e00-\\u9fffA-Za-zxX×*○“”]{0,40}?(?:${endings}))\\n?关于(?:印发|转发|发布|公布|下达)`,
  'm',
);
const government =
  /^(?:\d{4}年)?([\u4e00-\u9fffxX×*]{1,12}?(?:[省市县区州盟旗镇乡]|自治区))(?:\d{4}年)?(?:人民)?政府(?:\d{4}年)?工作报告/;
/** A report whose title names no place is given in a session of the place's congress. */
const session = /在([\u4e00-\u9fffxX×*]{1,12}?(?:自治[区州县]|[省市县区州旗]))第[^\n]{1,6}届人民代表大会/;
const onBehalf =
  /代表([\u4e00-\u9fffxX×*]{0,16}?(?:人民政府|人民代表大会常务委员会|人大常委会|人民法院|人民检察院|政府))/;
/** A company's report is given in its own assembly. */
const assembly = new RegExp(
  `^[—–―]{1,3}在(${name}(?:公司|集团|[厂矿场院校]|医院|大学|学院|中学|小学|工会|商会|协会|联合会|信用社|联社|银行))(?=第|[一二三四五六七八九十]{1,3}[届次]|(?:19|20)\\d\\d|职工|职代|党|工作|年度)[^。；\\n]{0,40}(?:大会|会议)`,
  'm',
);
const authorUnit = new RegExp(
  `(?:作者单位|发文机关|发文单位|发布机构|制发机关|编制单位|编制机关|主办单位|信息来源单位)[】]? ?[：:] ?(${name}(?:${endings}))(?=[ 　）)，,。]|$)`,
  'm',
);
const post = new RegExp(
  `^[（(]?(${name}(?:${endings}))(?:党组书记|党委书记|书记|主任|副主任|局长|副局长|厅长|副厅长|部长|副部长|院长|校长|主席|省长|市长|州长|县长|区长|旗长|镇长|乡长|专员|检察长)[^。，；]{0,12}$`,
  'm',
);
const imprint = new RegExp(`^[（(]?(${name}(?:${endings})) ?(?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日)? ?印发`, 'm');
const signature = new RegExp(
  `(?:^|\\n)[（(]?(${name}(?:${endings}))[）)]?\\n{1,2}(?:[（(]?(?:19|20)[\\dxX×*]{2}年|二[〇○零])[^\\n]{0,16}(?:\\n|$)`,
);
const whole = new RegExp(`^${name}(?:${endings})$`);
const author = new RegExp(`^【 ?作 ?者 ?】 ?(${name}(?:${endings}))$`, 'm');
/** 凝心聚力开新局 is a slogan. */
const noBody = /[新好格布大全开破]局$|^(?:全国|全省|全市|全县|本|我|贯彻|落实|学习|支持|推进|推动|加强|促进)/;
const longestName = 30;
/** Where a line of its own may name the body, below the title. */
const headLines = 200;
const edge = 1200;

/** Whether a line is the name of a body and nothing else. */
export function isIssuer(words: string): boolean {
  return words.length <= longestName && whole.test(words) && !noBody.test(words);
}

/** The body that a title names, or null. */
export function issuerOfTitle(title: string): string | null {
  return bodyOfTitle(title) ?? named(townInTitle.exec(title));
}

function bodyOfTitle(title: string): string | null {
  return named(several.exec(title) ?? inTitle.exec(title) ?? bureauInTitle.exec(title) ?? bodyInTitle.exec(title));
}

function named(match: RegExpExecArray | null): string | null {
  const found = match?.[1];
  return found &&
    found.length >= 2 &&
    !/^(?:人民)?政府$/.test(found) &&
    found.length <= longestName &&
    !noBody.test(found)
    ? found
    : null;
}

/**
 * The body that issued a plan: named by its title, else by the text around it: its head, its signature, its imprint.
 * @example '区教育局关于2022年工作总结与2023年工作打算' → '区教育局'
 */
export function findIssuer(title: string | null, text: string, margin: string): string | null {
  const head = text.slice(0, edge);
  if (title) {
    const region = government.exec(title)?.[1];
    if (region) {
      const spoken = onBehalf.exec(head)?.[1];
      if (spoken?.startsWith(region)) return spoken;
      return title.includes(`${region}政府`) ? `${region}政府` : `${region}人民政府`;
    }
    const body = bodyOfTitle(title) ?? several.exec(margin)?.[1] ?? notice.exec(margin)?.[1] ?? issuerOfTitle(title);
    if (body) return body;
    const place = title.includes('政府工作报告') ? session.exec(head)?.[1] : undefined;
    if (place) return `${place}人民政府`;
  }
  const tail = text.slice(-edge);
  const candidates = [
    authorUnit.exec(margin)?.[1],
    author.exec(margin)?.[1],
    post.exec(head)?.[1],
    // 县人民政府 alone names no county.
    onBehalf
      .exec(head)?.[1]
      ?.replace(/^[省市县区州](?=人民政府)/, '')
      .replace(/^人民政府$/, ''),
    imprint.exec(margin)?.[1],
    imprint.exec(head.slice(0, headLines))?.[1],
    assembly.exec(margin)?.[1],
    signature.exec(tail)?.[1],
    signature.exec(margin)?.[1],
    lineNaming(head.slice(0, headLines)),
    lineNaming(margin),
  ];
  return candidates.find((found) => found !== undefined && found.length >= 2 && found.length <= longestName) ?? null;
}

/** A line that is the name of a body. */
function lineNaming(text: string): string | undefined {
  return text.split('\n').find((line) => line.length >= 4 && isIssuer(line));
}

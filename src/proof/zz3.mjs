var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance2 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports.distance = distance2;
    var closest = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports.closest = closest;
  }
});

// src/proof/real-fonts.ts
import { readdirSync, readFileSync } from "node:fs";

// src/content/json.ts
function entryOf(node, key) {
  if (node?.type !== "object") return void 0;
  for (const entry of node.entries) if (entry.key.value === key) return entry.value;
  return void 0;
}
var spanOf = (file, node) => ({ file, start: node.start, end: node.end });

// src/foundation/diagnostic.ts
var make = (severity) => (code, message, extra = {}) => ({ code, severity, message, ...extra });
var error = make("error");
var warning = make("warning");
var info = make("info");

// src/content/characters.ts
var SPECIAL_CHARACTERS = "[\\\\\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]";
function badCharacter(value, i, raw) {
  const c = value.charCodeAt(i);
  if (c < 32 || c >= 127 && c < 160) return control(c, raw);
  if (c >= 55296 && c < 57344) return surrogate(value, i, c);
  return isNoncharacter(c) ? noncharacter(c, 1) : void 0;
}
function control(c, raw) {
  const isSpace = c === 10 || c === 9;
  if (isSpace && !raw) return void 0;
  const name = codeName(c);
  if (isSpace) {
    const written = c === 9 ? "\\t" : "\\n";
    return {
      length: 1,
      message: {
        en: `a ${c === 9 ? "tab" : "line feed"} stands unescaped in a string`,
        zh: "\u5B57\u7B26\u4E32\u91CC\u6709\u672A\u8F6C\u4E49\u7684\u7A7A\u767D\u63A7\u5236\u7B26"
      },
      hint: { en: `write ${written} or a space`, zh: `\u8BF7\u5199\u4F5C ${written} \u6216\u7A7A\u683C` }
    };
  }
  return { length: 1, message: { en: `${name} is a control character`, zh: `${name} \u662F\u63A7\u5236\u5B57\u7B26` }, hint: REMOVE };
}
function surrogate(value, i, c) {
  const point = value.codePointAt(i);
  if (c < 56320 && point > 65535) {
    const before = isNoncharacter(point) ? noncharacter(point, 2) : void 0;
    return before;
  }
  const low = c >= 56320;
  if (low && i > 0 && value.codePointAt(i - 1) > 65535) return void 0;
  const name = codeName(c);
  return {
    length: 1,
    message: { en: `${name} is half of a surrogate pair without the other half`, zh: `${name} \u662F\u843D\u5355\u7684\u4EE3\u7406\u9879` },
    hint: REMOVE
  };
}
var isNoncharacter = (point) => point >= 64976 && point <= 65007 || (point & 65534) === 65534;
var noncharacter = (point, length) => ({
  length,
  message: {
    en: `${codeName(point)} is a noncharacter, which Unicode keeps out of text`,
    zh: `${codeName(point)} \u662F Unicode \u975E\u5B57\u7B26\uFF0C\u4E0D\u80FD\u7528\u4E8E\u6587\u672C`
  },
  hint: REMOVE
});
var REMOVE = { en: "remove it", zh: "\u8BF7\u5220\u53BB" };
var codeName = (point) => `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;

// src/content/syntax-hints.ts
function describeFound(text, at) {
  if (at >= text.length) return { en: "the end of the file", zh: "\u6587\u4EF6\u7ED3\u5C3E" };
  const character = String.fromCodePoint(text.codePointAt(at));
  if (character === "\n" || character === "\r") return { en: "the end of the line", zh: "\u884C\u5C3E" };
  if (character.codePointAt(0) < 32) return { en: "a control character", zh: "\u63A7\u5236\u5B57\u7B26" };
  return { en: `\u201C${character}\u201D`, zh: `\u201C${character}\u201D` };
}
var FULL_WIDTH = {
  "\uFF0C": ",",
  "\u3001": ",",
  "\uFF1A": ":",
  "\u201C": '"',
  "\u201D": '"',
  "\uFF02": '"',
  "\uFF5B": "{",
  "\uFF5D": "}",
  "\uFF3B": "[",
  "\uFF3D": "]",
  "\u3010": "[",
  "\u3011": "]"
};
function hintFor(text, at) {
  const character = text[at] ?? "";
  const ascii = Object.hasOwn(FULL_WIDTH, character) ? FULL_WIDTH[character] : void 0;
  if (ascii !== void 0) {
    return { en: `JSON needs the half-width ${ascii} here`, zh: `JSON \u7684\u6807\u70B9\u987B\u7528\u534A\u89D2\uFF1A${ascii}` };
  }
  if (character === "}" || character === "]") {
    const before = text.slice(0, at).trimEnd();
    if (before.endsWith(",")) return { en: "remove the comma before it", zh: "\u8BF7\u5220\u53BB\u5B83\u524D\u9762\u7684\u9017\u53F7" };
  }
  if (character === '"') return { en: "a comma may be missing before it", zh: "\u5B83\u524D\u9762\u53EF\u80FD\u7F3A\u4E00\u4E2A\u9017\u53F7" };
  if (character === "'") return { en: 'use double quotes: "', zh: '\u8BF7\u7528\u53CC\u5F15\u53F7\uFF1A"' };
  if (text.startsWith("//", at) || text.startsWith("/*", at)) {
    return { en: "JSON has no comments", zh: "JSON \u6CA1\u6709\u6CE8\u91CA" };
  }
  if (/^(?:True|False|None|NaN|undefined|Infinity)\b/.test(text.slice(at, at + 10))) {
    return { en: "JSON knows true, false and null", zh: "JSON \u53EA\u6709 true\u3001false\u3001null" };
  }
  if (/[0-9+.]/.test(character)) {
    return { en: "write a number as 0.5 or 12, without + or leading zeros", zh: "\u6570\u5B57\u5199\u4F5C 0.5 \u6216 12\uFF0C\u4E0D\u5E26\u201C+\u201D\u6216\u524D\u5BFC\u96F6" };
  }
  return void 0;
}

// src/content/parse-json.ts
var MAX_DEPTH = 64;
var BYTE_ORDER_MARK = 65279;
var NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var ESCAPES = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
var SPECIAL = new RegExp(SPECIAL_CHARACTERS, "g");
var Stop = class {
};
function parseJson(file, report) {
  const { text, path } = file;
  let at = 0;
  const fail = (expected, start = at, end = start + 1) => {
    const found = describeFound(text, start);
    const hint = hintFor(text, start);
    report(
      error(
        "content/json-syntax",
        { en: `expected ${expected.en}, found ${found.en}`, zh: `\u6B64\u5904\u5E94\u4E3A${expected.zh}\uFF0C\u5374\u662F${found.zh}` },
        { span: { file: path, start: Math.min(start, text.length), end: Math.min(end, text.length) }, hint }
      )
    );
    throw new Stop();
  };
  const skip = () => {
    for (; ; ) {
      const c = text.charCodeAt(at);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      at++;
    }
  };
  let special = -1;
  let lineFeed = -1;
  const find = (start) => {
    if (special < start) {
      SPECIAL.lastIndex = start;
      special = SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
    }
    if (lineFeed < start) {
      const next = text.indexOf("\n", start);
      lineFeed = next === -1 ? text.length : next;
    }
  };
  const parseString = () => {
    const start = ++at;
    find(start);
    const quote = text.indexOf('"', start);
    const limit = Math.min(special, lineFeed);
    if (quote === -1 || quote > limit) {
      at = limit;
      return parseRest(start);
    }
    at = quote + 1;
    return { type: "string", value: text.slice(start, quote), start, end: quote };
  };
  const parseRest = (start) => {
    let value = text.slice(start, at);
    const offsets = [];
    for (let i = start; i < at; i++) offsets.push(i);
    let escaped = false;
    for (; ; ) {
      const from = at;
      const c = text.charCodeAt(at);
      if (Number.isNaN(c) || c === 10) {
        return fail({ en: "the closing quote of this string", zh: "\u8FD9\u4E2A\u5B57\u7B26\u4E32\u7684\u540E\u5F15\u53F7" }, at);
      }
      if (c === 34) break;
      if (c === 92) {
        escaped = true;
        value += parseEscape();
      } else {
        value += text[at];
        at++;
      }
      offsets.push(from);
    }
    const end = at++;
    reportBadCharacters(value, offsets, end);
    return escaped ? { type: "string", value, start, end, offsets } : { type: "string", value, start, end };
  };
  const parseEscape = () => {
    const from = at;
    const letter = text[at + 1] ?? "";
    at += 2;
    if (letter === "u") {
      const digits = text.slice(at, at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        return fail({ en: "four hexadecimal digits after \\u", zh: "\\u \u540E\u7684\u56DB\u4F4D\u5341\u516D\u8FDB\u5236\u6570\u5B57" }, from, from + 6);
      }
      at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const value = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : void 0;
    if (value !== void 0) return value;
    return fail(
      { en: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', zh: '\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u \u4E4B\u4E00' },
      from,
      from + 2
    );
  };
  const reportBadCharacters = (value, offsets, end) => {
    for (let i = 0; i < value.length; i++) {
      const raw = offsets[i];
      const bad = badCharacter(value, i, text.charCodeAt(raw) !== 92);
      if (bad === void 0) continue;
      const span = { file: path, start: raw, end: offsets[i + bad.length] ?? end };
      report(error("content/character", bad.message, { span, hint: bad.hint }));
      i += bad.length - 1;
    }
  };
  const parseObject = (depth) => {
    const start = at++;
    const entries = [];
    const seen = /* @__PURE__ */ new Map();
    skip();
    if (text.charCodeAt(at) === 125) return { type: "object", entries, start, end: ++at };
    for (; ; ) {
      skip();
      if (text.charCodeAt(at) !== 34) return fail({ en: "a key in double quotes", zh: "\u7528\u53CC\u5F15\u53F7\u62EC\u8D77\u7684\u952E\u540D" });
      const key = parseString();
      skip();
      if (text.charCodeAt(at) !== 58) return fail({ en: '":" after the key', zh: "\u952E\u540D\u540E\u7684\u201C:\u201D" });
      at++;
      const value = parseValue(depth);
      const first = seen.get(key.value);
      if (first === void 0) {
        seen.set(key.value, key);
        entries.push({ key, value });
      } else reportDuplicate(key, first);
      skip();
      const c = text.charCodeAt(at);
      if (c === 125) return { type: "object", entries, start, end: ++at };
      if (c !== 44) return fail({ en: '"," or "}"', zh: "\u201C,\u201D\u6216\u201C}\u201D" });
      at++;
    }
  };
  const reportDuplicate = (key, first) => {
    const message = { en: `the key "${key.value}" is given twice`, zh: `\u952E\u201C${key.value}\u201D\u51FA\u73B0\u4E86\u4E24\u6B21` };
    const note = { en: "it is first given here", zh: "\u7B2C\u4E00\u6B21\u51FA\u73B0\u5728\u8FD9\u91CC" };
    report(
      error("content/duplicate-key", message, {
        span: { file: path, start: key.start, end: key.end },
        notes: [{ message: note, span: { file: path, start: first.start, end: first.end } }]
      })
    );
  };
  const parseArray = (depth) => {
    const start = at++;
    const items = [];
    skip();
    if (text.charCodeAt(at) === 93) return { type: "array", items, start, end: ++at };
    for (; ; ) {
      items.push(parseValue(depth));
      skip();
      const c = text.charCodeAt(at);
      if (c === 93) return { type: "array", items, start, end: ++at };
      if (c !== 44) return fail({ en: '"," or "]"', zh: "\u201C,\u201D\u6216\u201C]\u201D" });
      at++;
    }
  };
  const parseValue = (depth) => {
    skip();
    const c = text.charCodeAt(at);
    if (c === 34) return parseString();
    if (c === 123 || c === 91) {
      if (depth >= MAX_DEPTH) tooDeep();
      return c === 123 ? parseObject(depth + 1) : parseArray(depth + 1);
    }
    const start = at;
    if (c === 45 || c >= 48 && c <= 57) {
      NUMBER.lastIndex = at;
      const match = NUMBER.exec(text);
      if (match === null) return fail({ en: "a digit", zh: "\u6570\u5B57" }, at + 1);
      at += match[0].length;
      return { type: "number", value: Number(match[0]), start, end: at };
    }
    for (const [word, value] of [
      ["true", true],
      ["false", false],
      ["null", null]
    ]) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return value === null ? { type: "null", start, end: at } : { type: "boolean", value, start, end: at };
    }
    return fail({ en: "a value", zh: "\u4E00\u4E2A\u503C" });
  };
  const tooDeep = () => {
    const message = { en: `more than ${MAX_DEPTH} levels of nesting`, zh: `\u5D4C\u5957\u8D85\u8FC7 ${MAX_DEPTH} \u5C42` };
    report(error("content/too-deep", message, { span: { file: path, start: at, end: at + 1 } }));
    throw new Stop();
  };
  if (text.charCodeAt(0) === BYTE_ORDER_MARK) {
    const message = { en: "the file starts with a byte order mark", zh: "\u6587\u4EF6\u4EE5\u5B57\u8282\u987A\u5E8F\u6807\u8BB0\uFF08BOM\uFF09\u5F00\u5934" };
    report(info("content/byte-order-mark", message, { span: { file: path, start: 0, end: 1 } }));
    at = 1;
  }
  try {
    const root = parseValue(0);
    skip();
    if (at < text.length) fail({ en: "the end of the file", zh: "\u6587\u4EF6\u7ED3\u5C3E" });
    return root;
  } catch (stop) {
    if (stop instanceof Stop) return void 0;
    throw stop;
  }
}

// src/text/catalogue.ts
var EMPTY = { families: [], generic: /* @__PURE__ */ new Map() };
function readCatalogue(file, report) {
  const root = parseJson(file, report);
  if (root === void 0) return EMPTY;
  const wrong = (node, en, zh) => report(error("text/font-catalogue", { en, zh }, { span: spanOf(file.path, node), hint: SHAPE_HINT }));
  const string = (node) => node?.type === "string" ? node.value : void 0;
  const strings = (node) => node?.type === "array" ? node.items.flatMap((item) => string(item) ?? []) : [];
  function fontFile(node) {
    const weight = entryOf(node, "weight");
    const path = entryOf(node, "path");
    if (weight?.type !== "number" || path?.type !== "string") {
      wrong(
        node,
        "a font file needs `weight` (a number) and `path` (a text)",
        "\u5B57\u4F53\u6587\u4EF6\u9700\u8981 `weight`\uFF08\u6570\u5B57\uFF09\u548C `path`\uFF08\u6587\u672C\uFF09"
      );
      return [];
    }
    const italic = entryOf(node, "italic");
    return [
      {
        weight: weight.value,
        italic: italic?.type === "boolean" && italic.value,
        path: path.value,
        span: spanOf(file.path, path)
      }
    ];
  }
  function family(node) {
    const name = string(entryOf(node, "name"));
    const id = string(entryOf(node, "id"));
    const role = string(entryOf(node, "role"));
    const files = entryOf(node, "files");
    if (name === void 0 || id === void 0 || files?.type !== "array") {
      wrong(node, "a font family needs `name`, `id` and `files`", "\u5B57\u4F53\u9700\u8981 `name`\u3001`id` \u548C `files`");
      return [];
    }
    if (role !== "cjk" && role !== "latin") {
      wrong(entryOf(node, "role") ?? node, "`role` is `cjk` or `latin`", "`role` \u53EA\u80FD\u662F `cjk` \u6216 `latin`");
      return [];
    }
    const licence = entryOf(node, "licence");
    const scale = entryOf(entryOf(node, "companion"), "scale");
    return [
      {
        name,
        id,
        role,
        scripts: strings(entryOf(node, "scripts")),
        languages: strings(entryOf(node, "languages")),
        licence: {
          spdx: string(entryOf(licence, "spdx")) ?? "",
          copyright: string(entryOf(licence, "copyright")) ?? ""
        },
        scale: scale?.type === "number" && scale.value > 0 ? scale.value : 1,
        files: files.items.flatMap(fontFile)
      }
    ];
  }
  const families = entryOf(root, "families");
  if (families?.type !== "array") {
    wrong(root, "the font catalogue needs a list `families`", "\u5B57\u4F53\u76EE\u5F55\u9700\u8981\u5217\u8868 `families`");
    return EMPTY;
  }
  const generic = /* @__PURE__ */ new Map();
  const generics = entryOf(root, "generic");
  if (generics?.type === "object") for (const { key, value } of generics.entries) generic.set(key.value, strings(value));
  const dropIn = string(entryOf(root, "dropIn"));
  return { families: families.items.flatMap(family), generic, ...dropIn === void 0 ? {} : { dropIn } };
}
var SHAPE_HINT = {
  en: "schemas/fonts.schema.json describes the catalogue",
  zh: "\u76EE\u5F55\u7684\u683C\u5F0F\u89C1 schemas/fonts.schema.json"
};

// src/foundation/nearest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var MAX_SHARE_OFF = 0.4;
function nearest(name, names) {
  let best;
  let bestDistance = Math.max(1, Math.floor(name.length * MAX_SHARE_OFF)) + 1;
  const folded = name.toLowerCase();
  for (const candidate of names) {
    const d = (0, import_fastest_levenshtein.distance)(folded, candidate.toLowerCase());
    if (d < bestDistance && d < name.length) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

// src/text/cmap.ts
function openCmap(font) {
  const { view } = font;
  const table = font.tables.get("cmap");
  let format4 = -1;
  let format12 = -1;
  let format14 = -1;
  for (let i = 0, count = view.getUint16(table + 2); i < count; i++) {
    const platform = view.getUint16(table + 4 + i * 8);
    const encoding = view.getUint16(table + 6 + i * 8);
    const at = table + view.getUint32(table + 8 + i * 8);
    const format = view.getUint16(at);
    const unicode = platform === 0 || platform === 3 && (encoding === 1 || encoding === 10 || encoding === 0);
    if (!unicode) continue;
    if (format === 4) format4 = at;
    else if (format === 12) format12 = at;
    else if (format === 14) format14 = at;
  }
  const glyph = (codePoint) => format12 >= 0 ? segmented(view, format12, codePoint) : format4 >= 0 ? bmp(view, format4, codePoint) : 0;
  return {
    glyph,
    variant: (codePoint, selector) => format14 < 0 ? 0 : variation(view, format14, codePoint, selector, glyph)
  };
}
function segmented(view, at, codePoint) {
  let low = 0;
  let high = view.getUint32(at + 12) - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const group = at + 16 + middle * 12;
    const start = view.getUint32(group);
    if (codePoint < start) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - start;
  }
  return 0;
}
function bmp(view, at, codePoint) {
  if (codePoint > 65535) return 0;
  const count = view.getUint16(at + 6) >> 1;
  const ends = at + 14;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = low + high >> 1;
    if (view.getUint16(ends + middle * 2) < codePoint) low = middle + 1;
    else high = middle;
  }
  const starts = ends + count * 2 + 2;
  const start = view.getUint16(starts + low * 2);
  if (codePoint < start || codePoint > view.getUint16(ends + low * 2)) return 0;
  const delta = view.getUint16(starts + count * 2 + low * 2);
  const rangeAt = starts + count * 4 + low * 2;
  const range = view.getUint16(rangeAt);
  if (range === 0) return codePoint + delta & 65535;
  const glyph = view.getUint16(rangeAt + range + (codePoint - start) * 2);
  return glyph === 0 ? 0 : glyph + delta & 65535;
}
var uint24 = (view, at) => view.getUint16(at) << 8 | view.getUint8(at + 2);
function variation(view, at, codePoint, selector, glyph) {
  for (let i = 0, count = view.getUint32(at + 6); i < count; i++) {
    const record = at + 10 + i * 11;
    if (uint24(view, record) !== selector) continue;
    const defaults = view.getUint32(record + 3);
    if (defaults !== 0) {
      for (let r = 0, ranges = view.getUint32(at + defaults); r < ranges; r++) {
        const start = uint24(view, at + defaults + 4 + r * 4);
        if (codePoint >= start && codePoint <= start + view.getUint8(at + defaults + 7 + r * 4)) return glyph(codePoint);
      }
    }
    const others = view.getUint32(record + 7);
    if (others !== 0) {
      let low = 0;
      let high = view.getUint32(at + others) - 1;
      while (low <= high) {
        const middle = low + high >> 1;
        const row = at + others + 4 + middle * 5;
        const value = uint24(view, row);
        if (value === codePoint) return view.getUint16(row + 3);
        if (value < codePoint) low = middle + 1;
        else high = middle - 1;
      }
    }
  }
  return 0;
}

// src/text/sfnt.ts
var TRUETYPE = 65536;
var APPLE_TRUETYPE = 1953658213;
var OPENTYPE_CFF = 1330926671;
var COLLECTION = 1953784678;
var WOFF = 2001684038;
var WOFF2 = 2001684018;
var NEEDED = ["head", "hhea", "hmtx", "maxp", "cmap", "OS/2"];
function openSfnt(data) {
  if (data.byteLength < 12) return "not-a-font";
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  let version = view.getUint32(0);
  if (version === WOFF || version === WOFF2) return "compressed";
  if (version === COLLECTION && data.byteLength >= 16) {
    at = view.getUint32(12);
    if (at + 12 > data.byteLength) return "incomplete";
    version = view.getUint32(at);
  }
  if (version !== TRUETYPE && version !== APPLE_TRUETYPE && version !== OPENTYPE_CFF) return "not-a-font";
  const tables = /* @__PURE__ */ new Map();
  const count = view.getUint16(at + 4);
  for (let i = 0, record = at + 12; i < count; i++, record += 16) {
    if (record + 16 > data.byteLength) return "incomplete";
    const offset = view.getUint32(record + 8);
    if (offset + view.getUint32(record + 12) > data.byteLength) return "incomplete";
    tables.set(tagAt(view, record), offset);
  }
  if (NEEDED.some((tag) => !tables.has(tag))) return "incomplete";
  const unitsPerEm = view.getUint16(tables.get("head") + 18);
  const numberOfHMetrics = view.getUint16(tables.get("hhea") + 34);
  if (unitsPerEm === 0 || numberOfHMetrics === 0) return "incomplete";
  return {
    data,
    view,
    tables,
    unitsPerEm,
    numGlyphs: view.getUint16(tables.get("maxp") + 4),
    numberOfHMetrics,
    hmtx: tables.get("hmtx")
  };
}
function tagAt(view, at) {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
function glyphAdvance(font, glyph) {
  return font.view.getUint16(font.hmtx + Math.min(glyph, font.numberOfHMetrics - 1) * 4);
}
function glyphInk(font, glyph) {
  const loca = font.tables.get("loca");
  const glyf = font.tables.get("glyf");
  if (loca === void 0 || glyf === void 0 || glyph >= font.numGlyphs) return void 0;
  const long = font.view.getInt16(font.tables.get("head") + 50) === 1;
  const offset = (i) => long ? font.view.getUint32(loca + i * 4) : font.view.getUint16(loca + i * 2) * 2;
  const start = offset(glyph);
  if (offset(glyph + 1) <= start) return void 0;
  return { left: font.view.getInt16(glyf + start + 2), right: font.view.getInt16(glyf + start + 6) };
}
function verticalMetrics(font) {
  const os2 = font.tables.get("OS/2");
  const modern = font.view.getUint16(os2) >= 2;
  const ascent = font.view.getInt16(os2 + 68);
  return {
    ascent,
    descent: -font.view.getInt16(os2 + 70),
    xHeight: modern ? font.view.getInt16(os2 + 86) : Math.round(ascent * 0.6),
    capHeight: modern ? font.view.getInt16(os2 + 88) : Math.round(ascent * 0.8)
  };
}
var FORBIDS_EMBEDDING = 2 | 256 | 512;
var TYPOGRAPHIC_FAMILY = 16;
var FAMILY = 1;
function fontNames(font) {
  const os2 = font.tables.get("OS/2");
  const selection = font.view.getUint16(os2 + 62);
  return {
    family: nameRecord(font, TYPOGRAPHIC_FAMILY) ?? nameRecord(font, FAMILY) ?? "",
    weight: font.view.getUint16(os2 + 4),
    italic: (selection & 1) !== 0,
    embeddable: (font.view.getUint16(os2 + 8) & FORBIDS_EMBEDDING) === 0
  };
}
function nameRecord(font, id) {
  const table = font.tables.get("name");
  if (table === void 0) return void 0;
  const { view } = font;
  const strings = table + view.getUint16(table + 4);
  const count = view.getUint16(table + 2);
  let fallback;
  for (let i = 0, at = table + 6; i < count; i++, at += 12) {
    const platform = view.getUint16(at);
    if (view.getUint16(at + 6) !== id || platform !== 3 && platform !== 0) continue;
    const start = strings + view.getUint16(at + 10);
    let text = "";
    for (let c = 0; c < view.getUint16(at + 8); c += 2) text += String.fromCharCode(view.getUint16(start + c));
    if (view.getUint16(at + 4) === 1033) return text;
    fallback ??= text;
  }
  return fallback;
}

// src/text/opentype-layout.ts
function openLayout(font, tag) {
  const at = font.tables.get(tag);
  if (at === void 0) return void 0;
  const { view } = font;
  const extension = tag === "GSUB" ? 7 : 9;
  const list = at + view.getUint16(at + 8);
  const lookups = [];
  for (let i = 0, count = view.getUint16(list); i < count; i++) {
    const lookup = list + view.getUint16(list + 2 + i * 2);
    const flag = view.getUint16(lookup + 2);
    const subCount = view.getUint16(lookup + 4);
    let type = view.getUint16(lookup);
    const subtables = [];
    for (let s = 0; s < subCount; s++) {
      let sub = lookup + view.getUint16(lookup + 6 + s * 2);
      if (view.getUint16(lookup) === extension) {
        type = view.getUint16(sub + 2);
        sub += view.getUint32(sub + 4);
      }
      subtables.push(sub);
    }
    const markFilteringSet = flag & USE_MARK_FILTERING_SET ? view.getUint16(lookup + 6 + subCount * 2) : -1;
    lookups.push({ type, flag, markFilteringSet, subtables });
  }
  const starts = [];
  return {
    view,
    at,
    lookups,
    starts: (index) => {
      starts[index] ??= startingGlyphs(view, tag, lookups[index], font.numGlyphs);
      return starts[index];
    }
  };
}
function firstCoverage(view, contextual, type, sub) {
  if (view.getUint16(sub) !== 3 || type < contextual || type > contextual + 1) return sub + view.getUint16(sub + 2);
  if (type === contextual) return sub + view.getUint16(sub + 6);
  const backtrack = view.getUint16(sub + 2);
  return sub + view.getUint16(sub + 6 + backtrack * 2);
}
function startingGlyphs(view, tag, lookup, numGlyphs) {
  const out = new Uint8Array(numGlyphs);
  const contextual = tag === "GSUB" ? 5 : 7;
  for (const sub of lookup.subtables) {
    const at = firstCoverage(view, contextual, lookup.type, sub);
    const count = view.getUint16(at + 2);
    if (view.getUint16(at) === 1) for (let i = 0; i < count; i++) out[view.getUint16(at + 4 + i * 2)] = 1;
    else {
      for (let i = 0; i < count; i++) {
        out.fill(1, view.getUint16(at + 4 + i * 6), view.getUint16(at + 6 + i * 6) + 1);
      }
    }
  }
  return out;
}
function lookupsFor(table, script, language, features) {
  const { view, at } = table;
  const scripts = at + view.getUint16(at + 4);
  const system = findSystem(view, scripts, script, language);
  if (system === void 0) return [];
  const list = at + view.getUint16(at + 6);
  const out = /* @__PURE__ */ new Set();
  const add = (feature) => {
    const start = list + view.getUint16(list + 6 + feature * 6);
    for (let i = 0, count = view.getUint16(start + 2); i < count; i++) out.add(view.getUint16(start + 4 + i * 2));
  };
  const required = view.getUint16(system + 2);
  if (required !== 65535) add(required);
  for (let i = 0, count = view.getUint16(system + 4); i < count; i++) {
    const feature = view.getUint16(system + 6 + i * 2);
    if (features.has(tagAt(view, list + 2 + feature * 6))) add(feature);
  }
  return [...out].sort((a, b) => a - b);
}
function findSystem(view, scripts, script, language) {
  const record = (table, tag) => {
    for (let i = 0, count = view.getUint16(table); i < count; i++) {
      if (tagAt(view, table + 2 + i * 6) === tag) return view.getUint16(table + 6 + i * 6);
    }
    return void 0;
  };
  const offset = record(scripts, script) ?? record(scripts, "DFLT") ?? record(scripts, "latn");
  if (offset === void 0) return void 0;
  const start = scripts + offset;
  const own = record(start + 2, language);
  if (own !== void 0) return start + own;
  const standard = view.getUint16(start);
  return standard === 0 ? void 0 : start + standard;
}
function coverage(view, at, glyph) {
  let low = 0;
  let high = view.getUint16(at + 2) - 1;
  if (view.getUint16(at) === 1) {
    while (low <= high) {
      const middle = low + high >> 1;
      const value = view.getUint16(at + 4 + middle * 2);
      if (value === glyph) return middle;
      if (value < glyph) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
  while (low <= high) {
    const middle = low + high >> 1;
    const range = at + 4 + middle * 6;
    const start = view.getUint16(range);
    if (glyph < start) high = middle - 1;
    else if (glyph > view.getUint16(range + 2)) low = middle + 1;
    else return view.getUint16(range + 4) + glyph - start;
  }
  return -1;
}
function classOf(view, at, glyph) {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2);
    return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + index * 2) : 0;
  }
  let low = 0;
  let high = view.getUint16(at + 2) - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const range = at + 4 + middle * 6;
    if (glyph < view.getUint16(range)) high = middle - 1;
    else if (glyph > view.getUint16(range + 2)) low = middle + 1;
    else return view.getUint16(range + 4);
  }
  return 0;
}
var IGNORE_BASES = 2;
var IGNORE_LIGATURES = 4;
var IGNORE_MARKS = 8;
var USE_MARK_FILTERING_SET = 16;
var MARK_ATTACHMENT_TYPE = 65280;
var LIGATURE_CLASS = 2;
var MARK_CLASS = 3;
function openGlyphClasses(font) {
  const { view } = font;
  const at = font.tables.get("GDEF");
  const offset = (field) => at === void 0 ? 0 : view.getUint16(at + field);
  const classes2 = offset(4);
  const attachments = offset(10);
  const sets = at !== void 0 && view.getUint32(at) >= 65538 ? offset(12) : 0;
  const of = (glyph) => at === void 0 || classes2 === 0 ? 0 : classOf(view, at + classes2, glyph);
  return {
    of,
    skips: ({ flag, markFilteringSet }, glyph) => {
      if ((flag & 65310) === 0) return false;
      const glyphClass = of(glyph);
      if (glyphClass === 1) return (flag & IGNORE_BASES) !== 0;
      if (glyphClass === LIGATURE_CLASS) return (flag & IGNORE_LIGATURES) !== 0;
      if (glyphClass !== MARK_CLASS) return false;
      if (flag & IGNORE_MARKS) return true;
      if (flag & USE_MARK_FILTERING_SET && sets !== 0 && at !== void 0) {
        const table = at + sets;
        return coverage(view, table + view.getUint32(table + 4 + markFilteringSet * 4), glyph) < 0;
      }
      const type = (flag & MARK_ATTACHMENT_TYPE) >> 8;
      return type !== 0 && at !== void 0 && attachments !== 0 && classOf(view, at + attachments, glyph) !== type;
    }
  };
}

// src/text/opentype-context.ts
function nextSlot(slots, from, step, lookup, classes2) {
  for (let at = from + step; at >= 0 && at < slots.length; at += step) {
    if (!classes2.skips(lookup, slots[at].id)) return at;
  }
  return -1;
}
function matchContext(view, at, chained, slots, i, lookup, classes2) {
  const format = view.getUint16(at);
  const glyph = slots[i].id;
  function run(from, step, count, read, test2) {
    const out = [];
    let slot = from;
    for (let k = 0; k < count; k++) {
      slot = nextSlot(slots, slot, step, lookup, classes2);
      if (slot < 0 || !test2(slots[slot].id, read(k))) return void 0;
      out.push(slot);
    }
    return out;
  }
  if (format === 3) {
    const covers = (id, offset2) => coverage(view, at + offset2, id) >= 0;
    let p = at + 2;
    const list = () => {
      const count = view.getUint16(p);
      const start = p + 2;
      p = start + count * 2;
      return { count, read: (k) => view.getUint16(start + k * 2) };
    };
    if (!chained) {
      const count = view.getUint16(at + 2);
      const read = (k) => view.getUint16(at + 6 + k * 2);
      if (!covers(glyph, read(0))) return void 0;
      const rest2 = run(i, 1, count - 1, (k) => read(k + 1), covers);
      return rest2 && { positions: [i, ...rest2], records: at + 6 + count * 2, count: view.getUint16(at + 4) };
    }
    const before = list();
    const input2 = list();
    const after = list();
    if (!covers(glyph, input2.read(0))) return void 0;
    const rest = run(i, 1, input2.count - 1, (k) => input2.read(k + 1), covers);
    if (rest === void 0 || run(i, -1, before.count, before.read, covers) === void 0) return void 0;
    if (run(rest.at(-1) ?? i, 1, after.count, after.read, covers) === void 0) return void 0;
    return { positions: [i, ...rest], records: p + 2, count: view.getUint16(p) };
  }
  const index = coverage(view, at + view.getUint16(at + 2), glyph);
  if (index < 0) return void 0;
  const byClass = format === 2;
  const tableAt = (field) => at + view.getUint16(at + field);
  const test = (field) => byClass ? (id, value) => classOf(view, tableAt(field), id) === value : (id, value) => id === value;
  const [backtrack, input, lookahead] = chained && byClass ? [4, 6, 8] : [4, 4, 4];
  const setsAt = at + (byClass ? chained ? 10 : 6 : 4);
  const setIndex = byClass ? classOf(view, tableAt(input), glyph) : index;
  if (setIndex >= view.getUint16(setsAt)) return void 0;
  const offset = view.getUint16(setsAt + 2 + setIndex * 2);
  if (offset === 0) return void 0;
  const set = at + offset;
  for (let r = 0, rules = view.getUint16(set); r < rules; r++) {
    let p = set + view.getUint16(set + 2 + r * 2);
    const words = (count2) => {
      const start = p;
      p += count2 * 2;
      return (k) => view.getUint16(start + k * 2);
    };
    const count = () => {
      p += 2;
      return view.getUint16(p - 2);
    };
    if (!chained) {
      const length2 = count();
      const records2 = count();
      const rest2 = run(i, 1, length2 - 1, words(length2 - 1), test(input));
      if (rest2 !== void 0) return { positions: [i, ...rest2], records: p, count: records2 };
      continue;
    }
    const beforeCount = count();
    const before = words(beforeCount);
    const length = count();
    const own = words(length - 1);
    const afterCount = count();
    const after = words(afterCount);
    const records = count();
    const rest = run(i, 1, length - 1, own, test(input));
    if (rest === void 0 || run(i, -1, beforeCount, before, test(backtrack)) === void 0) continue;
    if (run(rest.at(-1) ?? i, 1, afterCount, after, test(lookahead)) === void 0) continue;
    return { positions: [i, ...rest], records: p, count: records };
  }
  return void 0;
}

// src/text/gpos.ts
var X_PLACEMENT = 1;
var Y_PLACEMENT = 2;
var X_ADVANCE = 4;
var MAX_NESTING = 8;
function position(table, lookups, slots, classes2) {
  for (const index of lookups) {
    const lookup = table.lookups[index];
    if (lookup === void 0) continue;
    const starts = table.starts(index);
    for (let i = 0; i < slots.length; ) {
      const { id } = slots[i];
      const tried = starts[id] === 1 && !classes2.skips(lookup, id);
      const next = tried ? positionAt(table, lookup, slots, i, classes2, 0) : -1;
      i = next < 0 ? i + 1 : next;
    }
  }
  for (let i = 0; i < slots.length; i++) if (slots[i].base !== void 0) settle(slots, i);
}
function settle(slots, i) {
  const mark = slots[i];
  const base = mark.base;
  mark.xOffset += base.xOffset;
  for (let k = i - 1; k >= 0; k--) {
    const slot = slots[k];
    mark.xOffset -= slot.advance;
    if (slot === base) return;
  }
}
function singleAdjustment(table, lookups, glyph) {
  const { view } = table;
  for (const index of lookups) {
    const lookup = table.lookups[index];
    if (lookup?.type !== 1) continue;
    for (const at of lookup.subtables) {
      const slot = { id: glyph, codePoints: [], length: 0, advance: 0, xOffset: 0, yOffset: 0 };
      if (single(view, at, slot)) return slot;
    }
  }
  return void 0;
}
function positionAt(table, lookup, slots, i, classes2, depth) {
  const { view } = table;
  const slot = slots[i];
  for (const at of lookup.subtables) {
    switch (lookup.type) {
      case 1:
        if (single(view, at, slot)) return i + 1;
        break;
      case 2: {
        const second = nextSlot(slots, i, 1, lookup, classes2);
        if (second < 0) return -1;
        const next = pair(view, at, slot, slots[second]);
        if (next >= 0) return next === 0 ? second : second + 1;
        break;
      }
      case 4:
      case 6:
        if (attach(view, at, slots, i, lookup, classes2)) return i + 1;
        break;
      case 7:
      case 8: {
        if (depth >= MAX_NESTING) return -1;
        const match = matchContext(view, at, lookup.type === 8, slots, i, lookup, classes2);
        if (match === void 0) break;
        for (let r = 0; r < match.count; r++) {
          const target = match.positions[view.getUint16(match.records + r * 4)];
          const inner = table.lookups[view.getUint16(match.records + r * 4 + 2)];
          if (target !== void 0 && inner) positionAt(table, inner, slots, target, classes2, depth + 1);
        }
        return match.positions.at(-1) + 1;
      }
    }
  }
  return -1;
}
function adjust(view, at, format, slot) {
  let p = at;
  if (format & X_PLACEMENT) {
    slot.xOffset += view.getInt16(p);
    p += 2;
  }
  if (format & Y_PLACEMENT) {
    slot.yOffset += view.getInt16(p);
    p += 2;
  }
  if (format & X_ADVANCE) slot.advance += view.getInt16(p);
}
function recordSize(format) {
  let size = 0;
  for (let bits = format; bits !== 0; bits &= bits - 1) size += 2;
  return size;
}
function single(view, at, slot) {
  const index = coverage(view, at + view.getUint16(at + 2), slot.id);
  if (index < 0) return false;
  const format = view.getUint16(at + 4);
  adjust(view, view.getUint16(at) === 1 ? at + 6 : at + 8 + index * recordSize(format), format, slot);
  return true;
}
function pair(view, at, first, second) {
  const index = coverage(view, at + view.getUint16(at + 2), first.id);
  if (index < 0) return -1;
  const format1 = view.getUint16(at + 4);
  const format2 = view.getUint16(at + 6);
  const size1 = recordSize(format1);
  let values = -1;
  if (view.getUint16(at) === 1) {
    const set = at + view.getUint16(at + 10 + index * 2);
    const size = 2 + size1 + recordSize(format2);
    let low = 0;
    let high = view.getUint16(set) - 1;
    while (low <= high) {
      const middle = low + high >> 1;
      const row = set + 2 + middle * size;
      const glyph = view.getUint16(row);
      if (glyph === second.id) {
        values = row + 2;
        break;
      }
      if (glyph < second.id) low = middle + 1;
      else high = middle - 1;
    }
  } else {
    const class1 = classOf(view, at + view.getUint16(at + 8), first.id);
    const class2 = classOf(view, at + view.getUint16(at + 10), second.id);
    const count2 = view.getUint16(at + 14);
    if (class1 < view.getUint16(at + 12) && class2 < count2) {
      values = at + 16 + (class1 * count2 + class2) * (size1 + recordSize(format2));
    }
  }
  if (values < 0) return -1;
  adjust(view, values, format1, first);
  if (format2 !== 0) adjust(view, values + size1, format2, second);
  return format2 === 0 ? 0 : 1;
}
function attach(view, at, slots, i, lookup, classes2) {
  const mark = slots[i];
  const index = coverage(view, at + view.getUint16(at + 2), mark.id);
  if (index < 0) return false;
  let base = i - 1;
  if (lookup.type === 4) while (base >= 0 && classes2.of(slots[base].id) === MARK_CLASS) base--;
  else base = nextSlot(slots, i, -1, lookup, classes2);
  if (base < 0) return false;
  const target = slots[base];
  const baseIndex = coverage(view, at + view.getUint16(at + 4), target.id);
  if (baseIndex < 0) return false;
  const classCount = view.getUint16(at + 6);
  const marks = at + view.getUint16(at + 8);
  const markClass = view.getUint16(marks + 2 + index * 4);
  const markAnchor = marks + view.getUint16(marks + 4 + index * 4);
  const bases = at + view.getUint16(at + 10);
  const offset = view.getUint16(bases + 2 + (baseIndex * classCount + markClass) * 2);
  if (offset === 0) return false;
  const baseAnchor = bases + offset;
  mark.base = target;
  mark.xOffset = view.getInt16(baseAnchor + 2) - view.getInt16(markAnchor + 2);
  mark.yOffset = target.yOffset + view.getInt16(baseAnchor + 4) - view.getInt16(markAnchor + 4);
  mark.advance = 0;
  return true;
}

// src/text/gsub.ts
var MAX_NESTING2 = 8;
function substitute(table, lookups, slots, classes2) {
  for (const index of lookups) {
    const lookup = table.lookups[index];
    if (lookup === void 0) continue;
    const starts = table.starts(index);
    for (let i = 0; i < slots.length; ) {
      const { id } = slots[i];
      const tried = starts[id] === 1 && !classes2.skips(lookup, id);
      const next = tried ? substituteAt(table, lookup, slots, i, classes2, 0) : -1;
      i = next < 0 ? i + 1 : next;
    }
  }
}
function substituteAt(table, lookup, slots, i, classes2, depth) {
  const { view } = table;
  const slot = slots[i];
  for (const at of lookup.subtables) {
    if (lookup.type === 5 || lookup.type === 6) {
      if (depth >= MAX_NESTING2) return -1;
      const match = matchContext(view, at, lookup.type === 6, slots, i, lookup, classes2);
      if (match === void 0) continue;
      const positions = [...match.positions];
      for (let r = 0; r < match.count; r++) {
        const position2 = positions[view.getUint16(match.records + r * 4)];
        const inner = table.lookups[view.getUint16(match.records + r * 4 + 2)];
        if (position2 === void 0 || inner === void 0 || position2 >= slots.length) continue;
        const before = slots.length;
        substituteAt(table, inner, slots, position2, classes2, depth + 1);
        const grown = slots.length - before;
        for (let p = 0; p < positions.length; p++) if (positions[p] > position2) positions[p] += grown;
      }
      return positions.at(-1) + 1;
    }
    const index = coverage(view, at + view.getUint16(at + 2), slot.id);
    if (index < 0) continue;
    switch (lookup.type) {
      case 1: {
        slot.id = view.getUint16(at) === 1 ? slot.id + view.getUint16(at + 4) & 65535 : view.getUint16(at + 6 + index * 2);
        return i + 1;
      }
      case 2: {
        const sequence = at + view.getUint16(at + 6 + index * 2);
        const count = view.getUint16(sequence);
        if (count === 0) continue;
        slot.id = view.getUint16(sequence + 2);
        for (let k = 1; k < count; k++) {
          slots.splice(i + k, 0, { ...slot, id: view.getUint16(sequence + 2 + k * 2), codePoints: [], length: 0 });
        }
        return i + count;
      }
      case 3: {
        const set = at + view.getUint16(at + 6 + index * 2);
        if (view.getUint16(set) > 0) slot.id = view.getUint16(set + 2);
        return i + 1;
      }
      case 4: {
        if (ligate(table, lookup, at + view.getUint16(at + 6 + index * 2), slots, i, classes2)) return i + 1;
      }
    }
  }
  return -1;
}
function ligate(table, lookup, set, slots, i, classes2) {
  const { view } = table;
  for (let l = 0, count = view.getUint16(set); l < count; l++) {
    const ligature = set + view.getUint16(set + 2 + l * 2);
    const parts = [];
    let at = i;
    for (let c = 1, components = view.getUint16(ligature + 2); c < components; c++) {
      at = nextSlot(slots, at, 1, lookup, classes2);
      if (at < 0 || slots[at].id !== view.getUint16(ligature + 2 + c * 2)) {
        at = -1;
        break;
      }
      parts.push(at);
    }
    if (at < 0) continue;
    const first = slots[i];
    first.id = view.getUint16(ligature);
    for (const part of parts) {
      first.codePoints.push(...slots[part].codePoints);
      first.length += slots[part].length;
    }
    for (const part of parts.reverse()) slots.splice(part, 1);
    return true;
  }
  return false;
}

// src/tables/line-break-classes.ts
var LINE_BREAK_CLASSES = {
  AL: 0,
  B2: 1,
  BA: 2,
  BB: 3,
  BK: 4,
  CB: 5,
  CJ: 6,
  CL: 7,
  CM: 8,
  CP: 9,
  CR: 10,
  EB: 11,
  EM: 12,
  EX: 13,
  EX_PICT: 14,
  GL: 15,
  H3: 16,
  HL: 17,
  HY: 18,
  ID: 19,
  IN: 20,
  IS: 21,
  JL: 22,
  JT: 23,
  JV: 24,
  LF: 25,
  NL: 26,
  NS: 27,
  NU: 28,
  OP: 29,
  OP_EA: 30,
  PO: 31,
  PR: 32,
  QU: 33,
  RI: 34,
  SP: 35,
  SY: 36,
  WJ: 37,
  ZW: 38,
  ZWJ: 39,
  H2: 40
};
var LINE_BREAK_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~";
var LINE_BREAK_RUNS = "9ICZ2EKiI,N*A)(A*%JA)VSV-a$2V3ANrA%)JtA%CHA6I!qIP%(3)5A*AC2A()2AD6A*3A%egAD3ADiADwA27IPcI7PdIeAV78A7I73AVC4A)A19ICIA2IA2INI8ArR4A4RmA3(2V2AbINI3N17AlIa$(2$3AI2rANA7I2A6I2A2IA4I2Aa$nAIuArI2jAbIfAa$xA9I4AVN3AI2)mA4IA9IA3IA5I17A3I1oA8I16AoIAxI1iA3IAiIA7IaA2I2Ca$hA3I1kAIA7I2A2I2A3I9AIaA2I2Aa$2A2(5A(A)2AI2A3I1kAIA5I4A2I2A3I3AIkAa$2I3AIbA3I1kAIA8IA3IA3IkA2I2Aa$A)8A6IA3I1kAIA7I2A2I2A3I7A3IaA2I2Aa$iAI1nA5I3A3IA4I9AIeAa$9A)6A5I1jAIA7IA3IA4I7A2IbA2I2Aa$7AD9A3ID1jAIA7IA3IA4I7A2IbA2I2Aa$3AIcA4I1jA2IA7IA3IA4I9AIaA2I2Aa$9A(7A3I1yAI4A6IAIA8I6Aa$2A2I1pAI2A7I4A)7A8IAa$2C2dAI2A9IbA7IAa$13A4DA2DP2DCP5NPAN3A2I6Aa$aACIAIAI%H%H2I1dAeIC5IC2I5AbIA10IA2C6AI9A2DCD5A2P28AkIAa$2CaA4I4A3IA3I2A7I3A4IdAcIAIa$4I2qA2oW20Y2gX9pA3IAC4eAChrACqA%H26A3C10A4IsA3I2CrA2IuA2I1sAwI2C#ACAC)AI2Aa$oA2N2CDA2NA3IPIa$2zA2IyAI3aAcI4AcI8A2Na$3kAa$1pA5I1lAaIAtI2AIa$6Aa$mAvI1dA5I1bAhIbAa$2CA4CaA9I9A2CA3IuAdI2Aa$18AeI1cAkI3A5Ca$6Aa$10A2C28A3IAlI4AI6AI2A3I5iAdIP1aIP3Ie5AD2A7CP3C/I:2ICP2CB3A2*%3*%*4A3UC2E5IP8(A2*A2#6AV%H3#cAC(4CA3C.5AaIdA%HeA%HhA7)(e)(4)(2)()(f)xIiA(5A(cA)6zA2)63AUoA%H%HeA2TdA&H5hA4TekA4TgA2T2ATA3TL2TpA3T18ATmAT1pAcT4ATA3TA2T3A2T2AT2A3T8AT6A5TA2TLT2A8T3A2T4L25A6*A2NT3A%H%H%H%H%H%H%H27A%HvA%H%H%H%H%Hb7A%H%H%H%H%H%H%H%H%H%H%H1rA%H%HwA%HkxA3I7AN3CANC34ACeAI2oAwIe*8CAC%C2A2*2A2*%H%H%H%H4CNA2CA2C5A2B3CA2C%8CACA2C3A2N%H%H%H%HCyAqTA2hTcA5yTqAcT4AC2H2T#2T&H&H&H&H&H2T&H&H&H&H#&2HaT6I5TI5T2#3TAGTGTGTGTGpTGvTGTGTG6TG6T2G2A2I4#T#GTGTGTGTGpTGvTGTGTG6TG6T2G4T#G2#T5A17TA2mTA2cTcAgGvTA14T8A5f4T1sAg7pT#vrT3A1jT1jA2C7hACNCgAa$1xA4IAaIwA2I28A2IA5C7eAI3AI4AInA5I4AIbA(1nA2D2N8A2I1eAiI8A2Ca$6AiIaAD2AIa$sA8I2CnAdIcAtW3A4I1bAeI6A3C6Aa$bAIaAa$1bAeIcAI8A2I2Aa$3A3CrA3I1eAIA3I2A2I5A2IAI15A5I2C3A2I6kA8IC2I2Aa$6A8mcQcAnY4A1dX6isAe8TtARIaRAdRA5RARA2RA2RAaRdqAH%58A(3AgIV2H2V2N&HU6AgI5T&H&H&H&H&H&H&H&H2T&H7THTHA2#2NT&H&H&H8TAT)(T43A.AN2T)(2T&H2THTHbT2#3TNrT&THtT&THT&2H&2H#TaG19T2#vT3A6T2A6T2A6T2A3T3A()3T2)iA3IF77A3C6yAI6aAI45A5I10AC1cAC5rAa$q5AC5jAC69A3IA2I5A4I14A3I4AIgA8C3xA2I9A6CU1uA7CdgA4I8Aa$a9A2IC27A3I1yAbI1dA4I3eA3I1hAfI2CtAa$I2A2IaA4I19AbI3A4CI19Aa$6A3I10AeIAa$4CA2I18AIADaA3I1cAeI4A2CAC4IA2Ia$ADA3C24AcI2CA2CAI2AI2vAC1hAcI5Aa$6A4I1jA2IA7I2A2I2A3I9AIaA2I2A7I3A5I5cAiI4A4CAa$2C2AI29AkIcAa$5xA7I2A9ID2C2N3AfC4A2I2aAhI2CdAa$6AdD1qAdI8Aa$2bAfI4Aa$2A3C6lAfI4lAa$1yA6IA2I2A4IAIA2I3C9Aa$3bA7I2A7IADAIsAaI14A7IA4IDA4CDAI9AbI1aAgI3CA3D2C2lAaD85A8IA8IA5CaAa$mADNwAmIAeI3eA6I3AIA2IA7IAI8Aa$1cA5IA2IA5I8Aa$95A4I9A2IAI1cA7I3A5I2CbTa$3nA4(uACvkA5C2qrA3%3H10AH3A%H%H6nA%2H50A7P%H3P%H%HI6AfI3g8A%H780Aa$4A2C28Aa$12A5IC1mA7I3CaACbAa$n1A2C52AIA1jI7A4I25A4#PbA2IeA4qgT8AlcTe8A9T6wnA83TfAGtA3G2AGeA4G8Ab0T1whA2IC4I3mkA1aI2AnIf2A5I3AmI2A7IuA4I44A3I13dA1e$e8A1jI4A1eI8AIeAI2A4CgA5IAfI11sA7IAhI2A7IA2IA5I2sAI4gA7I9Aa$9wAI1pA4Ia$5A)doA4Ia$raA7I31A7I5Aa$4A2%ngA(3A(njA18T4O2sTcOfT2OfTOfTO11TaOdA3T2lA3T1pAT1kOq+3TdO18T4O9T7O2TeO6T4aO3pTLmT2AnT2A5TA5T3L2TL2T3L1aT5M1uT2L2TbLlTjL3TL4T3LT3L7TLTLeTATATA5TL4TAT2A25T7AgTeAdToA16T2L4TLlTL4T2L1pT8AoT6A23T3L3T5L12A3*3#4AzTLgT3L9TLbTLbT4OhT3OdT3O38A3T4O5T2dA5T6OcT4OTfOcA4O1kA8OaA6O14A8OuA2O2T26OcAL2TL8T8L6TL9TaL2T3L1kTL1pT2LT2LTLhT3LTdLyT2cAcOeT2OdT3O9T7O1aTO4T3L8OeT4O9T7O9L7O6oAa$6AseO2A1ekeT2A1ekeTe1ojAIuA2oI3kA6oI47bkA";
var EAST_ASIAN_WIDTH_RUNS = "4hNA2NA2N2ANA2N2AN5AN5AN4A6NA9NA6N2A5N4A4NAN3AN2A2NAN2A3N4ANANA2NAfNANA7NAaN2A3NA5N3A4NA6N4ANA3N4ANA4N2AiN2A3NA2qNANANANANANANANA38NAfNA2qNA2NAN3ANA2NA7N4ANANAwN34AxNhAN7A7NhAN7A1jNAeN1sANA2i6N2oW2wgNA2N4AN2A2N2A2N3AN4A8NAN2ANA5NA2NA1hNAaNAN4A13NA2eNANA3NA9NA2NAaN2A3NA4NA13N2A6N4ANcA4NaAfNA6NaAuN2AoNANAiNAoNAN2A3N2A2NA3NANA3NA4NA2N4A2NANAN6ANA5N4A4N2AaNA3NA5NAdN2A2N4A2N2A2N2AiN2A2N2AdNA3NAbNApNA2aNA7N2WdN2W5aN4W3NW2NW30N3uAN2pA4N10AcNgA2N4AaN2AN7A8N2A2N2A4N2A2N2A4N3A2NA2N4AgN4A9NAdN2W6N2A2NA4N2A4N2W6NANAxNANA5NcWcN2AN3AN4AN2ANAfNWjNWaN2ANW8N2WhN2WA4N2W8AW5AWdANA4N2AW7A2WAW4AW2AW2A5NW4N2WsNWkNAeNWNW4N3WNWuNaAlN3WoNWeNWnvN2W1fNW4NW4AmeNqWN2hWcN5yWqNcW4N1rW2N2eW2N2vW5N17WN2mWN2cWcN1bWN14W8A5f4W1sNh3hW3N1jWwpNtWhvN8mcW1ngN4xsAe8WlcNgAaWmNzWNjWN4W45N2oW3jN7WmNAm3mN5WbN2WeN4qgW8NyeW16N9W6w7N4WN7WN2WN83WfNWtN3W2NWeN4W8Nb0Wc20NW5mNW1cNbA5NuA2N1mA6NuAW2AaWiA2bN3WdN18W4N9W7N2WeN6W4aNxWcN9WN1yWNmWcN17W4N5WcNhW3NW3N1zWNWN57W2N1rWdN4WNoWiNWqN2WdNW2eN2dW1cN1yW6NW3N3W2N3W4N4WbN2W7N9W6bNcW4NW7vN1bWNaWN55W34NdW3N9W7N1aWN7W8NeW4N9W7N9WzrN1ekeW2N1ekeWe1vmN6oA1e6oN1ekeA2N1ekeA2N";

// src/text/line-break-class.ts
var BMP_END = 65536;
function unpack(runs, letters2) {
  const bmp2 = new Uint8Array(BMP_END);
  const starts = [];
  const values = [];
  let at = 0;
  let length = 0;
  for (let i = 0; i < runs.length; i++) {
    const code = runs.charCodeAt(i);
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 122 ? code - 87 : -1;
    if (digit >= 0) {
      length = length * 36 + digit;
      continue;
    }
    const value = letters2.indexOf(runs.charAt(i));
    const end = at + (length === 0 ? 1 : length);
    if (at < BMP_END) bmp2.fill(value, at, Math.min(end, BMP_END));
    if (end > BMP_END) {
      starts.push(Math.max(at, BMP_END));
      values.push(value);
    }
    at = end;
    length = 0;
  }
  return { bmp: bmp2, starts: Uint32Array.from(starts), values: Uint8Array.from(values) };
}
function look(table, codePoint) {
  if (codePoint < BMP_END) return table.bmp[codePoint];
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (table.starts[middle] <= codePoint) low = middle;
    else high = middle - 1;
  }
  return table.values[low];
}
var HANGUL_FIRST = 44032;
var HANGUL_LAST = 55203;
var HANGUL_FINALS = 28;
var classes;
var widths;
function lineBreakClass(codePoint) {
  if (classes === void 0) {
    classes = unpack(LINE_BREAK_RUNS, LINE_BREAK_LETTERS);
    for (let at = HANGUL_FIRST; at <= HANGUL_LAST; at += HANGUL_FINALS) classes.bmp[at] = LINE_BREAK_CLASSES.H2;
  }
  return look(classes, codePoint);
}
function eastAsianWidth(codePoint) {
  widths ??= unpack(EAST_ASIAN_WIDTH_RUNS, "NAW");
  return look(widths, codePoint);
}

// src/text/uax14.ts
var {
  AL,
  B2,
  BA,
  BB,
  BK,
  CB,
  CJ,
  CL,
  CM,
  CP,
  CR,
  EB,
  EM,
  EX,
  EX_PICT,
  GL,
  H2,
  H3,
  HL,
  HY,
  ID,
  IN,
  IS,
  JL,
  JT,
  JV,
  LF,
  NL,
  NS,
  NU,
  OP,
  OP_EA,
  PO,
  PR,
  QU,
  RI,
  SP,
  SY,
  WJ,
  ZW,
  ZWJ
} = LINE_BREAK_CLASSES;
var NO_BREAK = 0;
var BREAK = 1;
var MUST_BREAK = 2;
var isHard = (c) => c === BK || c === CR || c === LF || c === NL;
var isLetter = (c) => c === AL || c === HL;
var isIdeograph = (c) => c === ID || c === EX_PICT || c === EB || c === EM;
var isHangul = (c) => c === JL || c === JV || c === JT || c === H2 || c === H3;
var isOpen = (c) => c === OP || c === OP_EA;
var OUTSIDE = 0;
var DIGITS = 1;
var CLOSED = 2;
function breaksOfClasses(classes2, length, out) {
  let left = -1;
  let beforeLeft = -1;
  let raw = -1;
  let spaces = false;
  let number = OUTSIDE;
  let regional = 0;
  for (let i = 0; i < length; i++) {
    let right = classes2[i];
    if (right === CJ) right = NS;
    const previous = raw;
    raw = right;
    if (right === CM || right === ZWJ) {
      if (i > 0 && !isHard(previous) && previous !== SP && previous !== ZW) {
        out[i] = NO_BREAK;
        continue;
      }
      right = AL;
    }
    out[i] = i === 0 ? NO_BREAK : between(left, right, previous, spaces, beforeLeft, number, regional, classes2, length, i);
    if (right === SP) {
      spaces = true;
      number = OUTSIDE;
      continue;
    }
    number = nextNumber(number, right, spaces);
    regional = right === RI ? spaces ? 1 : regional + 1 : 0;
    beforeLeft = spaces ? SP : left;
    left = right;
    spaces = false;
  }
}
function between(left, right, previous, spaces, beforeLeft, number, regional, classes2, length, i) {
  if (previous === BK || previous === LF || previous === NL) return MUST_BREAK;
  if (previous === CR) return right === LF ? NO_BREAK : MUST_BREAK;
  if (isHard(right)) return NO_BREAK;
  if (right === SP || right === ZW) return NO_BREAK;
  if (left === ZW) return BREAK;
  if (previous === ZWJ) return NO_BREAK;
  if (right === WJ || left === WJ && !spaces) return NO_BREAK;
  if (left === GL && !spaces) return NO_BREAK;
  if (right === GL && !spaces && left !== BA && left !== HY) return NO_BREAK;
  if (right === CL || right === CP || right === EX || right === IS || right === SY) return NO_BREAK;
  if (isOpen(left)) return NO_BREAK;
  if (left === QU && isOpen(right)) return NO_BREAK;
  if ((left === CL || left === CP) && right === NS) return NO_BREAK;
  if (left === B2 && right === B2) return NO_BREAK;
  if (spaces) return BREAK;
  if (right === QU || left === QU) return NO_BREAK;
  if (right === CB || left === CB) return BREAK;
  if (right === BA || right === HY || right === NS || left === BB) return NO_BREAK;
  if (beforeLeft === HL && (left === HY || left === BA)) return NO_BREAK;
  if (left === SY && right === HL) return NO_BREAK;
  if (right === IN) return NO_BREAK;
  if (isLetter(left) && right === NU || left === NU && isLetter(right)) return NO_BREAK;
  if (left === PR && isIdeograph(right)) return NO_BREAK;
  if (isIdeograph(left) && right === PO) return NO_BREAK;
  if ((left === PR || left === PO) && isLetter(right)) return NO_BREAK;
  if (isLetter(left) && (right === PR || right === PO)) return NO_BREAK;
  if (left === PR || left === PO) {
    if (right === NU) return NO_BREAK;
    if ((right === OP || right === OP_EA || right === HY) && nextBase(classes2, length, i) === NU) return NO_BREAK;
  }
  if (left === HY && right === NU) return NO_BREAK;
  if (number === DIGITS && right === NU) return NO_BREAK;
  if (number !== OUTSIDE && (right === PO || right === PR)) return NO_BREAK;
  if (left === JL && (right === JL || right === JV || right === H2 || right === H3)) return NO_BREAK;
  if ((left === JV || left === H2) && (right === JV || right === JT)) return NO_BREAK;
  if ((left === JT || left === H3) && right === JT) return NO_BREAK;
  if (isHangul(left) && right === PO || left === PR && isHangul(right)) return NO_BREAK;
  if (isLetter(left) && isLetter(right)) return NO_BREAK;
  if (left === IS && isLetter(right)) return NO_BREAK;
  if ((isLetter(left) || left === NU) && right === OP) return NO_BREAK;
  if (left === CP && (isLetter(right) || right === NU)) return NO_BREAK;
  if (left === RI && right === RI && regional % 2 === 1) return NO_BREAK;
  if ((left === EB || left === EX_PICT) && right === EM) return NO_BREAK;
  return BREAK;
}
function nextNumber(number, right, spaces) {
  if (right === NU) return DIGITS;
  if (spaces || number !== DIGITS) return OUTSIDE;
  if (right === SY || right === IS) return DIGITS;
  return right === CL || right === CP ? CLOSED : OUTSIDE;
}
function nextBase(classes2, length, i) {
  let at = i + 1;
  while (at < length && (classes2[at] === CM || classes2[at] === ZWJ)) at++;
  return at < length ? classes2[at] : -1;
}
function codePointsOf(text) {
  const out = [];
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i);
    out.push(codePoint);
    if (codePoint > 65535) i++;
  }
  return out;
}

// src/text/font.ts
var SUBSTITUTIONS = ["ccmp", "locl", "rlig", "calt", "clig", "liga", "rclt"];
var POSITIONS = ["kern", "mark", "mkmk", "dist", "abvm", "blwm"];
var NO_FEATURES = [];
var FIRST_VARIATION_SELECTOR = 65024;
var LAST_VARIATION_SELECTOR = 65039;
var FIRST_SUPPLEMENTARY_SELECTOR = 917760;
var LAST_SUPPLEMENTARY_SELECTOR = 917999;
var HALF = 0.5;
var BLANK_SEEN = 0.4;
var isVariationSelector = (codePoint) => codePoint >= FIRST_VARIATION_SELECTOR && codePoint <= LAST_VARIATION_SELECTOR || codePoint >= FIRST_SUPPLEMENTARY_SELECTOR && codePoint <= LAST_SUPPLEMENTARY_SELECTOR;
function switched(standard, features) {
  const out = new Set(standard);
  for (const feature of features) {
    if (feature.startsWith("-")) out.delete(feature.slice(1));
    else out.add(feature);
  }
  return out;
}
function openFace(font, identity) {
  const { unitsPerEm } = font;
  const em = (units) => units / unitsPerEm;
  const vertical = verticalMetrics(font);
  const cmap = openCmap(font);
  const glyphs = /* @__PURE__ */ new Map();
  const shaped = /* @__PURE__ */ new Map();
  const plans = /* @__PURE__ */ new Map();
  let gsub = null;
  let gpos = null;
  let classes2;
  function glyphOf(codePoint) {
    let glyph = glyphs.get(codePoint);
    if (glyph === void 0) {
      glyph = cmap.glyph(codePoint);
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  }
  function planFor(key, script, language, features) {
    let plan = plans.get(key);
    if (plan === void 0) {
      if (gsub === null) gsub = openLayout(font, "GSUB");
      if (gpos === null) gpos = openLayout(font, "GPOS");
      plan = {
        substitutions: gsub ? lookupsFor(gsub, script, language, switched(SUBSTITUTIONS, features)) : [],
        positions: gpos ? lookupsFor(gpos, script, language, switched(POSITIONS, features)) : []
      };
      plans.set(key, plan);
    }
    return plan;
  }
  function slotsOf(text) {
    const slots = [];
    for (const codePoint of codePointsOf(text)) {
      const length = codePoint > 65535 ? 2 : 1;
      const last = slots.at(-1);
      if (last !== void 0 && isVariationSelector(codePoint)) {
        const variant = cmap.variant(last.codePoints[0], codePoint);
        if (variant !== 0) last.id = variant;
        last.codePoints.push(codePoint);
        last.length += length;
        continue;
      }
      const id = glyphOf(codePoint);
      slots.push({ id, codePoints: [codePoint], length, advance: 0, xOffset: 0, yOffset: 0 });
    }
    return slots;
  }
  function shapeNow(text, plan) {
    const slots = slotsOf(text);
    classes2 ??= openGlyphClasses(font);
    if (gsub) substitute(gsub, plan.substitutions, slots, classes2);
    for (const slot of slots) slot.advance = glyphAdvance(font, slot.id);
    if (gpos) position(gpos, plan.positions, slots, classes2);
    return slots.map((slot) => ({
      id: slot.id,
      advance: em(slot.advance),
      xOffset: em(slot.xOffset),
      yOffset: em(slot.yOffset),
      codePoints: slot.codePoints,
      length: slot.length
    }));
  }
  function shape(text, script, language, features = NO_FEATURES) {
    const key = features.length === 0 ? script + language : `${script}${language}${features.join()}`;
    let cache2 = shaped.get(key);
    if (cache2 === void 0) {
      cache2 = /* @__PURE__ */ new Map();
      shaped.set(key, cache2);
    }
    let glyphRun = cache2.get(text);
    if (glyphRun === void 0) {
      glyphRun = shapeNow(text, planFor(key, script, language, features));
      cache2.set(text, glyphRun);
    }
    return glyphRun;
  }
  function blanks(codePoint) {
    const glyph = shape(String.fromCodePoint(codePoint), "hani", "ZHS ")[0];
    if (glyph === void 0 || glyph.id === 0) return { left: 0, right: 0 };
    if (gpos) {
      const half = singleAdjustment(gpos, lookupsFor(gpos, "hani", "ZHS ", /* @__PURE__ */ new Set(["halt"])), glyph.id);
      if (half !== void 0 && half.advance < 0) {
        const left2 = Math.max(0, -half.xOffset);
        return { left: em(left2), right: em(Math.max(0, -half.advance - left2)) };
      }
    }
    const ink = glyphInk(font, glyph.id);
    if (ink === void 0) return { left: 0, right: 0 };
    const right = glyph.advance - ink.right / unitsPerEm;
    const left = ink.left / unitsPerEm;
    return {
      left: right < BLANK_SEEN && left >= BLANK_SEEN ? Math.min(HALF, left) : 0,
      right: right >= BLANK_SEEN ? Math.min(HALF, right) : 0
    };
  }
  return {
    ...identity,
    unitsPerEm,
    ascent: em(vertical.ascent),
    descent: em(vertical.descent),
    capHeight: em(vertical.capHeight),
    xHeight: em(vertical.xHeight),
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) => em(glyphAdvance(font, glyphOf(codePoint))),
    shape,
    blanks,
    data: font.data
  };
}

// src/text/fonts.ts
var FAULTS = {
  "not-a-font": { en: "is not a TrueType or OpenType font", zh: "\u4E0D\u662F TrueType \u6216 OpenType \u5B57\u4F53" },
  compressed: {
    en: "is a web font (WOFF); the plain .ttf or .otf is needed",
    zh: "\u662F\u7F51\u9875\u5B57\u4F53\uFF08WOFF\uFF09\uFF0C\u9700\u8981\u666E\u901A\u7684 .ttf \u6216 .otf"
  },
  incomplete: { en: "is cut off or lacks tables", zh: "\u4E0D\u5B8C\u6574\u6216\u7F3A\u5C11\u5FC5\u8981\u7684\u8868" }
};
var HAN_SAMPLE = 19968;
var FALLBACK_WEIGHT = 400;
var isCjkLanguage = (lang) => /^(zh|ja|ko)\b/.test(lang);
function openFonts(catalogue, sources, report) {
  const byName = new Map(catalogue.families.map((family) => [family.name.toLowerCase(), family]));
  const faces = /* @__PURE__ */ new Map();
  const stacks2 = /* @__PURE__ */ new Map();
  const told = /* @__PURE__ */ new Set();
  let dropIns;
  const once = (key, tell) => {
    if (told.has(key)) return;
    told.add(key);
    tell();
  };
  function openFile(path, file) {
    const data = sources.bytes(path);
    const place = file?.span === void 0 ? {} : { span: file.span };
    if (data === void 0) {
      report(
        error(
          "text/font-missing",
          { en: `the font file ${path} is not there`, zh: `\u627E\u4E0D\u5230\u5B57\u4F53\u6587\u4EF6 ${path}` },
          {
            ...place,
            hint: { en: "run `npm install`, or correct the path", zh: "\u8BF7\u8FD0\u884C `npm install`\uFF0C\u6216\u66F4\u6B63\u8DEF\u5F84" }
          }
        )
      );
      return void 0;
    }
    const font = openSfnt(data);
    if (typeof font === "string") {
      const fault = FAULTS[font];
      const message = { en: `the font file ${path} ${fault.en}`, zh: `\u5B57\u4F53\u6587\u4EF6 ${path} ${fault.zh}` };
      report(error("text/font-broken", message, place));
      return void 0;
    }
    if (!fontNames(font).embeddable) {
      report(
        error(
          "text/font-licence",
          {
            en: `the font file ${path} forbids embedding in a PDF (OS/2 fsType)`,
            zh: `\u5B57\u4F53\u6587\u4EF6 ${path} \u7981\u6B62\u5D4C\u5165 PDF\uFF08OS/2 fsType\uFF09`
          },
          { ...place, hint: { en: "use another font, or a licensed copy", zh: "\u8BF7\u6362\u7528\u5176\u4ED6\u5B57\u4F53\u6216\u53D6\u5F97\u8BB8\u53EF\u7684\u7248\u672C" } }
        )
      );
      return void 0;
    }
    return font;
  }
  function dropInFamilies() {
    if (dropIns !== void 0) return dropIns;
    const found = /* @__PURE__ */ new Map();
    const folder = catalogue.dropIn;
    for (const name of folder === void 0 ? [] : sources.list(folder)) {
      if (!/\.(ttf|otf)$/i.test(name)) continue;
      const path = `${folder}/${name}`;
      const font = openFile(path);
      if (font === void 0) continue;
      const { family, weight, italic } = fontNames(font);
      const file = { weight, italic, path };
      const known = found.get(family.toLowerCase());
      const id = `drop-in-${found.size}`;
      const face = openFace(font, { id: faceId(known?.id ?? id, file), family, weight, italic, scale: 1 });
      faces.set(file, face);
      const role = known?.role ?? (face.has(HAN_SAMPLE) ? "cjk" : "latin");
      const base = known ?? { name: family, id, role, scripts: [], languages: [], licence: UNSTATED, scale: 1 };
      found.set(family.toLowerCase(), { ...base, files: [...known?.files ?? [], file] });
    }
    dropIns = found;
    return found;
  }
  function familiesOf(names) {
    const key = names.join("\n");
    let stack = stacks2.get(key);
    if (stack === void 0) {
      const out = [];
      for (const name of names) {
        for (const real of catalogue.generic.get(name) ?? [name]) {
          const family = byName.get(real.toLowerCase()) ?? dropInFamilies().get(real.toLowerCase());
          if (family === void 0) unknownFamily(real);
          else if (!out.includes(family)) out.push(family);
        }
      }
      stack = out.length > 0 ? out : catalogue.families;
      stacks2.set(key, stack);
    }
    return stack;
  }
  function unknownFamily(name) {
    once(`family ${name}`, () => {
      const names = [...catalogue.families, ...dropInFamilies().values()].map((family) => family.name);
      const near = nearest(name, names);
      const hint = near === void 0 ? { en: `known families: ${names.join(", ")}`, zh: `\u53EF\u7528\u5B57\u4F53\uFF1A${names.join("\u3001")}` } : { en: `did you mean \u201C${near}\u201D?`, zh: `\u662F\u5426\u8981\u5199\u201C${near}\u201D\uFF1F` };
      report(
        warning(
          "text/font-unknown",
          { en: `there is no font family \u201C${name}\u201D in the catalogue`, zh: `\u5B57\u4F53\u76EE\u5F55\u4E2D\u6CA1\u6709\u201C${name}\u201D` },
          { hint }
        )
      );
    });
  }
  function faceOf(family, style) {
    const tried = /* @__PURE__ */ new Set();
    for (; ; ) {
      const file = matchFile(family.files, style.weight, style.italic, tried);
      if (file === void 0) return void 0;
      if (style.italic && !file.italic && family.role === "latin") {
        once(
          `italic ${family.name}`,
          () => report(
            info("text/no-italic", {
              en: `\u201C${family.name}\u201D has no italic; the upright is used`,
              zh: `\u201C${family.name}\u201D\u6CA1\u6709\u659C\u4F53\uFF0C\u4F7F\u7528\u6B63\u4F53`
            })
          )
        );
      }
      const face = open(family, file);
      if (face !== void 0) return face;
      tried.add(file);
    }
  }
  function open(family, file) {
    let face = faces.get(file);
    if (face === void 0) {
      const font = openFile(file.path, file);
      const { weight, italic } = file;
      const { name, scale } = family;
      face = font === void 0 ? null : openFace(font, { id: faceId(family.id, file), family: name, weight, italic, scale });
      faces.set(file, face);
    }
    return face ?? void 0;
  }
  function faceFor(codePoint, style, context) {
    const families = familiesOf(style.families);
    for (const first of [true, false]) {
      for (const family of families) {
        if (family.role === context !== first) continue;
        const face = faceOf(family, style);
        if (face?.has(codePoint)) return face;
      }
    }
    return void 0;
  }
  function familyWith(codePoint) {
    for (const family of [...catalogue.families, ...dropInFamilies().values()]) {
      const file = matchFile(family.files, FALLBACK_WEIGHT, false, /* @__PURE__ */ new Set());
      if (file !== void 0 && open(family, file)?.has(codePoint)) return family.name;
    }
    return void 0;
  }
  function primary(style) {
    const role = isCjkLanguage(style.lang) ? "cjk" : "latin";
    const own = familiesOf(style.families);
    for (const families of [own.filter((f) => f.role === role), own, catalogue.families]) {
      for (const family of families) {
        const face = faceOf(family, style);
        if (face !== void 0) return face;
      }
    }
    return NO_FACE;
  }
  return { faceFor, primary, familyWith };
}
var UNSTATED = { spdx: "", copyright: "" };
var faceId = (family, file) => `${family}/${file.weight}${file.italic ? "-italic" : ""}`;
function matchFile(files, weight, italic, tried) {
  const open = files.filter((file) => !tried.has(file));
  const sloped = open.filter((file) => file.italic === italic);
  const pool = sloped.length > 0 ? sloped : open;
  let best;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const file of pool) {
    const rank = weightRank(file.weight, weight);
    if (rank < bestRank) {
      best = file;
      bestRank = rank;
    }
  }
  return best;
}
function weightRank(have, want) {
  const WRONG_SIDE = 2e3;
  if (want >= 400 && want <= 500) {
    if (have >= want && have <= 500) return have - want;
    return have < want ? WRONG_SIDE + want - have : 2 * WRONG_SIDE + have - want;
  }
  if (want < 400) return have <= want ? want - have : WRONG_SIDE + have - want;
  return have >= want ? have - want : WRONG_SIDE + want - have;
}
var NO_FACE = {
  id: "none",
  family: "",
  weight: FALLBACK_WEIGHT,
  italic: false,
  unitsPerEm: 1e3,
  ascent: 0.88,
  descent: 0.12,
  capHeight: 0.73,
  xHeight: 0.5,
  scale: 1,
  has: () => false,
  advance: () => 0,
  shape: () => [],
  blanks: () => ({ left: 0, right: 0 }),
  data: new Uint8Array()
};

// src/proof/real-fonts.ts
var ROOT = new URL("../../", import.meta.url);
var locate = (path) => new URL(path.startsWith("package:") ? `node_modules/${path.slice("package:".length)}` : path, ROOT);
var projectSources = {
  text: (path) => attempt(() => readFileSync(locate(path), "utf8")),
  bytes: (path) => attempt(() => readFileSync(locate(path))),
  list: (folder) => attempt(() => readdirSync(locate(`${folder}/`)).sort()) ?? []
};
function attempt(read) {
  try {
    return read();
  } catch {
    return void 0;
  }
}
function projectCatalogue(findings = []) {
  const path = "fonts/catalogue.json";
  return readCatalogue({ path, text: projectSources.text(path) ?? "" }, (finding) => findings.push(finding));
}
var projectFonts = (findings = [], sources = projectSources) => openFonts(projectCatalogue(findings), sources, (finding) => findings.push(finding));

// src/foundation/units.ts
var pt = (n) => n;

// src/proof/em-font.ts
var EM_SIZE = 10;
var emStyle = (lang, size = EM_SIZE) => ({
  families: ["Em Latin", "Em Han"],
  weight: 400,
  italic: false,
  size: pt(size),
  lang,
  letterSpacing: pt(0),
  features: []
});
var emText = (text, lang = "zh-Hans", style = {}) => ({
  type: "text",
  text,
  style: { ...emStyle(lang), ...style },
  map: [],
  rise: pt(0)
});
function emOptions(width, options = {}) {
  return {
    width: width * EM_SIZE,
    indent: pt(0),
    align: "justify",
    alignLast: "start",
    lang: "zh-Hans",
    punctuation: "gb",
    autospace: true,
    lineBreak: "gb",
    wordBreak: "normal",
    overflowWrap: "normal",
    hyphens: "none",
    hanging: "none",
    wrap: "wrap",
    preserveSpaces: false,
    ...options
  };
}

// src/text/flatten.ts
var OBJECT = 65532;
var FORCED = 8232;
function flatten(items) {
  let capacity = 0;
  for (const item of items) capacity += item.type === "text" ? item.text.length : 1;
  const codePoints = new Uint32Array(capacity);
  const owners = new Int32Array(capacity);
  const offsets = new Int32Array(capacity);
  const edges = [];
  const styles = [];
  let length = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    styles.push(item.type === "text" || item.type === "leader" ? item.style : void 0);
    if (item.type === "edge") {
      edges.push({ at: length, item: i });
      continue;
    }
    if (item.type !== "text") {
      codePoints[length] = item.type === "break" ? FORCED : OBJECT;
      owners[length++] = i;
      continue;
    }
    const { text } = item;
    for (let at = 0; at < text.length; at++) {
      let codePoint = text.charCodeAt(at);
      offsets[length] = at;
      if (codePoint >= 55296 && codePoint <= 56319) {
        codePoint = text.codePointAt(at);
        if (codePoint > 65535) at++;
      }
      codePoints[length] = codePoint;
      owners[length++] = i;
    }
  }
  return { length, codePoints, items: owners, offsets, edges, styles };
}

// src/tables/punctuation.ts
var rows = {
  open: "\uFF08\u300A\u3008\u300C\u300E\u3010\u3016\u3014\uFF3B\uFF5B\uFF5F\u3018\u301A\u301D\u201C\u2018",
  close: "\uFF09\u300B\u3009\u300D\u300F\u3011\u3017\u3015\uFF3D\uFF5D\uFF60\u3019\u301B\u301E\u301F\u201D\u2019",
  pause: "\uFF0C\u3001\uFF1B\uFF1A",
  stop: "\u3002\uFF01\uFF1F\uFF0E",
  middle: "\xB7\u30FB\u2027",
  connector: "\uFF5E\u301C\u2014\u2013",
  solidus: "\uFF0F",
  long: "\u2014\u2026\u2E3A"
};
var MARK_CLASSES = new Map(
  Object.entries(rows).flatMap(
    ([markClass, marks]) => Array.from(marks, (mark) => [mark.codePointAt(0), markClass])
  )
);
var STACKING_MARKS = "\uFF01\uFF1F";
var HANGING_MARKS = "\uFF0C\u3001\u3002\uFF0E\uFF1B\uFF1A\uFF01\uFF1F";
var LOOSE_STARTS = "\u3005\u303B\u309D\u309E\u30FD\u30FE\u30FB\uFF1A\uFF1B\u203C\u2047\u2048\u2049\uFF01\uFF1F";
var LOOSE_HYPHENS = "\u2010\u2013\u301C\u30A0";
var NUMBER_SIGNS = "%\u2030\xB0\u2103\u2109\xA5$\u20AC\xA3\xB1\u2212+-\u2116#";
var FIXED_SPACES = /* @__PURE__ */ new Map([
  [8192, 1 / 2],
  [8193, 1],
  [8194, 1 / 2],
  [8195, 1],
  [8196, 1 / 3],
  [8197, 1 / 4],
  [8198, 1 / 6],
  [8199, 1 / 2],
  [8200, 1 / 5],
  [8201, 1 / 5],
  [8202, 1 / 10],
  [8239, 1 / 5],
  [8287, 4 / 18],
  [12288, 1]
]);

// src/text/classify.ts
var { AL: AL2, BK: BK2, CJ: CJ2, CL: CL2, CM: CM2, EX: EX2, HL: HL2, HY: HY2, ID: ID2, IN: IN2, NS: NS2, NU: NU2, OP_EA: OP_EA2, PO: PO2, PR: PR2, SP: SP2, WJ: WJ2, ZWJ: ZWJ2 } = LINE_BREAK_CLASSES;
var CJK = 1;
var EM_DASH = 8212;
var ELLIPSIS = 8230;
var TWO_EM_DASH = 11834;
var EN_DASH = 8211;
var MIDDLE_DOT = 183;
var LEFT_SINGLE = 8216;
var RIGHT_SINGLE = 8217;
var LEFT_DOUBLE = 8220;
var RIGHT_DOUBLE = 8221;
var FULLWIDTH_ZERO = 65296;
var FULLWIDTH_NINE = 65305;
var SPACE = 32;
var TAB = 9;
var LAST_LINE_CONTROL = 13;
var letters = /* @__PURE__ */ new Map();
function isLetter2(codePoint) {
  let known = letters.get(codePoint);
  if (known === void 0) {
    known = /\p{L}/u.test(String.fromCodePoint(codePoint));
    letters.set(codePoint, known);
  }
  return known;
}
var isDigit = (codePoint) => codePoint >= 48 && codePoint <= 57;
var isAsciiLetter = (codePoint) => codePoint >= 97 && codePoint <= 122 || codePoint >= 65 && codePoint <= 90;
function isLatinText(codePoint) {
  if (codePoint < 128) return isAsciiLetter(codePoint) || isDigit(codePoint);
  return eastAsianWidth(codePoint) !== 2 && isLetter2(codePoint);
}
function contextsOf(flat) {
  const { length, codePoints, items, styles } = flat;
  const out = new Uint8Array(length);
  let item = -1;
  let chinese = false;
  for (let i = 0; i < length; i++) {
    const codePoint = codePoints[i];
    if (items[i] !== item) {
      item = items[i];
      chinese = isCjkLanguage(styles[item]?.lang ?? "");
    }
    if (codePoint < 161) continue;
    const width = eastAsianWidth(codePoint);
    if (width === 2) out[i] = CJK;
    else if (chinese && width === 1 && isChineseHere(codePoint, i)) out[i] = CJK;
  }
  return out;
  function isChineseHere(codePoint, i) {
    if (isLetter2(codePoint)) return false;
    const before = i > 0 && isLatinText(codePoints[i - 1]);
    const after = i + 1 < length && isLatinText(codePoints[i + 1]);
    switch (codePoint) {
      case LEFT_DOUBLE:
      case RIGHT_DOUBLE:
      case EM_DASH:
      case TWO_EM_DASH:
      case ELLIPSIS:
        return true;
      case RIGHT_SINGLE: {
        const phrase = codePoints[i + 1] === SPACE && i + 2 < length && isLatinText(codePoints[i + 2]);
        return !(before && (after || phrase));
      }
      case LEFT_SINGLE:
      case MIDDLE_DOT:
      case EN_DASH:
        return !(before && after);
      default:
        return !(before || after);
    }
  }
}
function classesOf(flat, contexts, options) {
  const { length, codePoints } = flat;
  const level = options.lineBreak;
  const strictMarks = level === "gb" || level === "strict";
  const chinese = isCjkLanguage(options.lang);
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const codePoint = codePoints[i];
    let lineBreak = codePoint <= LAST_LINE_CONTROL && codePoint >= TAB ? SP2 : lineBreakClass(codePoint);
    if (contexts[i] === CJK) {
      if (lineBreak === CJ2 && !strictMarks) lineBreak = ID2;
      else if (lineBreak !== ID2 || codePoint >= 65280) lineBreak = chineseClass(codePoint, i, lineBreak);
    } else if (lineBreak === HY2 && i > 0 && contexts[i - 1] === CJK && isDigit(codePoints[i + 1] ?? 0)) {
      lineBreak = PR2;
    }
    if (chinese && !strictMarks && lineBreak !== ID2) lineBreak = relaxed(codePoint, lineBreak);
    if (options.wordBreak === "break-all" && (lineBreak === AL2 || lineBreak === HL2 || lineBreak === NU2)) lineBreak = ID2;
    out[i] = lineBreak;
  }
  return out;
  function chineseClass(codePoint, i, lineBreak) {
    switch (MARK_CLASSES.get(codePoint)) {
      case "open":
        return OP_EA2;
      case "close":
        return lineBreak === PO2 ? lineBreak : CL2;
      // EX and CL keep off a line start even after a typed space, NS does not.
      case "pause":
      case "stop":
        return strictMarks && lineBreak === NS2 ? CL2 : lineBreak;
      case "middle":
      case "connector":
        return strictMarks ? EX2 : NS2;
      case "solidus":
        return strictMarks ? WJ2 : lineBreak;
      case "long": {
        if (i > 0 && codePoints[i - 1] === codePoint) return CM2;
        if (codePoints[i + 1] !== codePoint)
          return codePoint === TWO_EM_DASH ? ID2 : codePoint === ELLIPSIS ? IN2 : strictMarks ? EX2 : NS2;
        return level === "strict" ? NS2 : ID2;
      }
      default:
        return codePoint >= FULLWIDTH_ZERO && codePoint <= FULLWIDTH_NINE ? NU2 : lineBreak;
    }
  }
  function relaxed(codePoint, lineBreak) {
    if (lineBreak === BK2 || lineBreak === SP2 || lineBreak === CM2 || lineBreak === ZWJ2) return lineBreak;
    const character = String.fromCodePoint(codePoint);
    if (LOOSE_HYPHENS.includes(character)) return ID2;
    if (level !== "loose") return lineBreak;
    if (LOOSE_STARTS.includes(character) || lineBreak === IN2) return ID2;
    const wide = eastAsianWidth(codePoint) !== 0;
    return wide && (lineBreak === PO2 || lineBreak === PR2) ? ID2 : lineBreak;
  }
}

// src/tables/measure-words.ts
var MEASURE_WORDS = "\u4E2A\u767E\u5206\u70B9 \u767E\u5206\u70B9 \u4E2A \u4EF6\u6B21 \u4EF6 \u4EBA\u6B21 \u4EBA \u540D \u4F4D \u9879 \u6B21 \u6761 \u5BB6 \u6237 \u6240 \u5904 \u5EA7 \u573A \u671F \u6279\u6B21 \u6279 \u8D77 \u4EFD \u7BC7 \u90E8 \u672C \u518C \u9875 \u5F20 \u5F20\u6B21 \u53F0 \u5957 \u8F86 \u8258 \u67B6 \u53EA \u5934 \u68F5 \u682A \u79CD \u7C7B \u7EA7 \u5C42 \u5C4A \u8F6E \u6B65 \u652F \u6BB5 \u6761\u6B21 \u5468 \u5468\u5E74 \u5E74 \u5E74\u5EA6 \u4E2A\u6708 \u6708 \u6708\u4EFD \u65E5 \u5929 \u5C0F\u65F6 \u65F6 \u5206\u949F \u5206 \u79D2 \u5143 \u4E07\u5143 \u4EBF\u5143 \u4E07 \u4EBF \u5343 \u767E \u4E07\u4EBF \u4E07\u4EBF\u5143 \u4E07\u4EBA\u6B21 \u4E07\u4EBA \u4E07\u4EF6 \u4E07\u4E2A \u4E07\u6237 \u4E07\u540D \u4EBF\u4EBA\u6B21 \u4F59\u4E07\u5143 \u500D \u6210 \u6298 \u5EA6 \u516C\u91CC \u5343\u7C73 \u7C73 \u5398\u7C73 \u6BEB\u7C73 \u5E73\u65B9\u516C\u91CC \u5E73\u65B9\u7C73 \u5E73\u65B9\u5343\u7C73 \u7ACB\u65B9\u7C73 \u516C\u9877 \u4EA9 \u4E07\u4EA9 \u5428 \u4E07\u5428 \u516C\u65A4 \u5343\u514B \u514B \u5347 \u6BEB\u5347 \u5343\u74E6 \u5343\u74E6\u65F6 \u74E6 \u4F0F \u5C81 \u5206\u8D1D \u53F7 \u7248 \u7AE0 \u8282 \u6B3E \u5B57 \u70B9 \u7AD9 \u5BA4 \u7EC4 \u961F \u73ED \u6821 \u6751 \u9547 \u4E61 \u53BF \u5E02 \u7701 \u533A \u697C \u680B \u95F4 \u53E3 \u7B14 \u4F8B \u5B97 \u6869 \uFF05 \u2030 \u2103 \u33A1 \u339E";
var APPROXIMATIONS = "\u4F59\u591A\u6765\u51E0";
var ORDINAL_PREFIX = "\u7B2C";
var DATE_WORDS = "\u5E74\u6708\u65E5\u53F7";

// src/text/penalties.ts
var AFTER_PAUSE = -5;
var BEFORE_LONG_MARK = 150;
var INSIDE_MEASURE = 4e3;
var INSIDE_KEPT_MEASURE = 1e5;
var INSIDE_DATE = 200;
var AFTER_SLASH = 80;
var AFTER_HYPHEN = 40;
var HYPHENATED = 120;
var HYPHENS_IN_A_ROW = 150;
var EMERGENCY = 2e4;
var SPACE2 = 32;
var SOLIDUS = 47;
var HYPHEN_MINUS = 45;
var HYPHEN = 8208;
var FIRST_HAN = 11904;
var measures;
function measuresFrom(first) {
  if (measures === void 0) {
    const table = /* @__PURE__ */ new Map();
    for (const word of MEASURE_WORDS.split(" ")) {
      const row = table.get(word.charAt(0));
      if (row === void 0) table.set(word.charAt(0), [word]);
      else row.push(word);
    }
    for (const row of table.values()) row.sort((a, b) => b.length - a.length);
    measures = table;
  }
  return measures.get(first);
}
var isDigit2 = (codePoint) => codePoint !== void 0 && (codePoint >= 48 && codePoint <= 57 || codePoint >= 65296 && codePoint <= 65305);
function penaltiesOf(flat, contexts, breaks, keepUnits) {
  const { length, codePoints } = flat;
  const out = new Float64Array(length);
  const set = (at, cost) => {
    if (at < length && breaks[at] === BREAK && out[at] < cost) out[at] = cost;
  };
  let afterMark = false;
  for (let i = 0; i < length; i++) {
    const codePoint = codePoints[i];
    if (breaks[i] === BREAK) {
      if (afterMark) out[i] += AFTER_PAUSE;
      const previous = codePoints[i - 1];
      if (previous === SOLIDUS) set(i, AFTER_SLASH);
      else if (previous === HYPHEN_MINUS || previous === HYPHEN) set(i, AFTER_HYPHEN);
    }
    if (contexts[i] === CJK) {
      const mark = MARK_CLASSES.get(codePoint);
      afterMark = mark === "pause" || mark === "stop" || afterMark && mark === "close";
      if (mark === "long" && codePoints[i + 1] === codePoint && codePoints[i - 1] !== codePoint) {
        set(i, BEFORE_LONG_MARK);
      }
      continue;
    }
    if (codePoint !== SPACE2) afterMark = false;
    if (isDigit2(codePoint) && !isDigit2(codePoints[i + 1])) afterNumber(i + 1);
    if (isDigit2(codePoint) && String.fromCodePoint(codePoints[i - 1] ?? SPACE2) === ORDINAL_PREFIX) set(i, INSIDE_DATE);
  }
  return out;
  function afterNumber(at) {
    let start = codePoints[at] === SPACE2 ? at + 1 : at;
    const number = start;
    if ((codePoints[start] ?? 0) < FIRST_HAN) return;
    if (APPROXIMATIONS.includes(String.fromCodePoint(codePoints[start]))) start++;
    if (start >= length) return;
    const row = measuresFrom(String.fromCodePoint(codePoints[start]));
    const word = row?.find((candidate) => {
      for (let k = 0; k < candidate.length; k++) if (codePoints[start + k] !== candidate.charCodeAt(k)) return false;
      return true;
    });
    if (word === void 0) return;
    const end = start + word.length;
    for (let k = number; k < end; k++) set(k, keepUnits ? INSIDE_KEPT_MEASURE : INSIDE_MEASURE);
    if (word.length === 1 && DATE_WORDS.includes(word) && isDigit2(codePoints[end])) set(end, INSIDE_DATE);
  }
}

// src/tables/scripts.ts
var SCRIPT_RANGES = [
  [880, 1023, "grek"],
  [1024, 1327, "cyrl"],
  [7296, 7311, "cyrl"],
  [7936, 8191, "grek"],
  [11744, 11775, "cyrl"],
  [12352, 12543, "kana"],
  [42560, 42655, "cyrl"]
];
var UNSUPPORTED_RANGES = [
  [1424, 2303, "right-to-left"],
  [2304, 3583, "complex-script"],
  [3584, 3839, "complex-script"],
  [3840, 4255, "complex-script"],
  [6016, 6319, "complex-script"],
  [6400, 7039, "complex-script"],
  [7040, 7295, "complex-script"],
  [7376, 7423, "complex-script"],
  [43008, 43775, "complex-script"],
  [43968, 44031, "complex-script"],
  [64285, 65023, "right-to-left"],
  [65136, 65276, "right-to-left"],
  [67584, 69631, "right-to-left"],
  [69632, 72959, "complex-script"],
  [124928, 126975, "right-to-left"]
];
var BIDI_CONTROLS = [
  [1564, 1564],
  [8206, 8207],
  [8234, 8238],
  [8294, 8297]
];
var INVISIBLE = [
  [173, 173],
  [847, 847],
  [6155, 6159],
  [8203, 8205],
  [8288, 8292],
  [65279, 65279]
];
var LANGUAGE_SYSTEMS = [
  ["zh-Hant-HK", "ZHH "],
  ["zh-HK", "ZHH "],
  ["zh-Hant", "ZHT "],
  ["zh-TW", "ZHT "],
  ["zh", "ZHS "],
  ["ja", "JAN "],
  ["ko", "KOR "],
  ["tr", "TRK "],
  ["ro", "ROM "]
];

// src/tables/hyphenation-en.ts
var ENGLISH_PATTERNS = ".ach4 .ad4der .af1t .al3t .am5at .an3te .an5c .ang4 .ani5m .ant4 .anti5s .ar4tie .ar4ty .ar5s .as1p .as1s .as3c .aster5 .atom5 .au1d .av4i .awn4 .ba4g .ba5na .bas4e .be3sm .be5ra .be5sto .ber4 .bri2 .but4ti .ca4t .cam4pe .can5c .capa5b .car5ol .ce4la .ch4 .chill5i .ci2 .cit5r .co3e .co4r .con5gr .cor5ner .de3o .de3ra .de3ri .de4moi .de5riva .des4c .dictio5 .do4t .dri5v4 .du4c .dumb5 .earth5 .eas3i .eb4 .eer4 .eg2 .el3em .el5d .en3g .en3s .enam3 .eq5ui5t .er4ri .es3 .eth1y6l1 .eu3 .eu4ler .ev2 .ever5si5b .eye5 .fes3 .for5mer .ga2 .ga4s1om1 .ge2 .ge4ome .ge5og .ge5ot1 .gen3t4 .gi4b .gi5a .go4r .han5k .hand5i .he2 .he3mo1 .he3p6a .he3roe .hero5i .hes3 .het3 .hi3b .hi3er .hon3o .hon5ey .hov5 .id4l .idol3 .im3m .im5pin .in1 .in2k .in3ci .in3s .in5u2t .ine2 .ir5r .is4i .ju3r .kil2n3i .ko6r1te1 .la4cy .la4m .lat5er .lath5 .le2 .le6ices .leg5e .len4 .lep5 .lev1 .li2n .li3o .li4g .li4t .lig5a .mag5a5 .mal5o .man5a .mar5ti .me2 .me4ga1l .me5ter .mer3c .met4ala .mi1s4ers .mim5i2c1 .mis1 .mist5i .mo3ro .mon3e .mu5ta .muta5b .ne6o3f .ni4c .noe1th .non1e2m .od2 .odd5 .of5te .or1d .or3c .or3t .or5ato .os3 .os4tl .oth3 .out3 .pe5te .pe5tit .ped5al .pi2t .pi4e .pio5n .poly1s .post1am .pre1am .pre3m .ra4c .ran4t .ratio5na .rav5en1o .re1e4c .re5mit .re5stat .ree2 .res2 .ri4g .rit5u .ro4q .ros5t .row5d .ru4d .sci3e .se2n .se5rie .self5 .sell5 .sem4ic .sem6is4 .semi5 .semid6 .semip4 .semir4 .semiv4 .sh2 .si2 .sing4 .sph6in1 .spin1o .st4 .sta5bl .sy2 .ta4 .ta5pes1tr .te3legr .te4 .ten5an .th2 .ti2 .til4 .tim5o5 .tin5k .ting4 .to2q .to4p .to6pog .ton4a .top5i .tou5s .trib5ut .un1a .un1e .un3at5t .un3ce .un3u .un5err5 .un5k .un5o .under5 .up3 .ure3 .us5a .ve5ra .ven4de .vi2c3ar .we2b1l .wil5i .ye4 1bat 1bel 1bil 1c4l4 1ca 1cen 1ci 1co 1cu2r1ance 1cus 1cy 1d2a 1d4i3a 1den 1di1v 1dina 1dio 1do 1dr 1du 1e6p3i3neph1 1eff 1exp 1fa 1fi 1fo 1fy 1g2nac 1ga 1gen 1geo 1gi4a 1gle 1go 1gr 1gy 1head 1hous 1je 1k2no 1ke6ling 1kee 1ki5netic 1kovian 1l4ine 1le1noid 1lec3ta6b 1lent 1lum5bia. 1lunk3er 1lut 1ly 1ma 1men 1mo 1mu 1na 1nen 1nes 1nou 1o1gis 1ogy 1p2l2 1p4or 1pa 1phy 1pole. 1pos 1prema3c 1room 1s2pacin 1s2tamp 1sci2utt 1sio 1sis 1siv 1so 1stor1ab 1su 1sync 1syth3i2 1ta 1tee 1tent 1teo 1teri 1tia 1tim 1tio 1tiv 1tiz 1to 1tra 1tu 1ty 1va 1verely. 1wo2 1zo 2a2r 2adi 2ale 2ang 2b1b 2b3if 2b5s2 2bf 2bt 2c1it 2c1t 2c5ah 2ce. 2cen4e 2ch 2cim 2cin 2cog 2d1ed 2d1lead 2d1li2e 2d1s2 2d3a4b 2d3alone 2d3lo 2d5of 2dag 2de. 2dly 2e1b 2e2da 2erb 2ere. 2ero 2ess 2estr 2f3ic. 2f3s 2fed 2fin 2ft 2g1o4n3i1za 2g5y3n 2gam 2ge. 2ged 2gue 2h1n 2i1a 2i1no 2ici 2id 2ie4 2ig 2ilit 2in. 2in4th 2ine 2ini 2inn 2ins 2int. 2io 2ip 2is. 2is1c 2ite 2ith 2itio 2iv 2l1b 2l1n2 2l1s2 2l1w 2l3h 2ld 2lf 2lm 2lout 2lp 2lys4 2mab 2mah 2med 2mes 2mh 2n1a2b 2n1s2 2ne. 2ne1ski 2ned 2nes. 2nest 2ogyn 2ok 2ond 2oph 2p1s2 2p1t 2p2ed 2p3k2 2p3n 2que. 2r2ed 2rab 2re. 2s1ab 2s1in 2s1m 2s3g 2s5peo 2sh. 2spa 2sper 2ss 2st. 2t1b 2t1ed 2t1f 2t1in 2t1n2 2t3i4an. 2t3up. 2tab 2taw 2th. 2ths 2ti2b 2tig 2tl 2tof 2trim 2tyl 2ui2 2us 2v1a4b 2vil 2wac 2z1i 2ze 3agog 3alyz 3analy 3away 3bet 3bi3tio 3bie 3bit5ua 3bod 3boo 3butio 3c4ut 3cei 3cell 3cenc 3cent 3cep 3cessi 3chemi 3chit 3cho2 3cia 3cili 3cinat 3cultu 3cun 3dat 3demic 3di1methy 3dict 3did 3dine. 3dle. 3dled 3dles. 3do. 3do5word 3dos 3dox 3efit 3fich 3fluor 3fu 3g4in. 3g4o4g 3gali 3gir 3giz 3glo 3go. 3guard 3gun 3gus 3hear 3hol4e 3hood 3isf 3ka. 3l4eri 3land 3lenc 3lerg 3less 3ley 3lidi 3ligh 3lik 3lo. 3logic 3logu 3lyg1a1mi 3ment 3mesti 3mi3da5b 3milia 3milita 3mind 3mous 3mum 3n4ia 3naut 3neo 3netic 3nitio 3noe 3nomic 3noun 3nu3it 3nu4n 3ogniz 3oncil 3opera 3orrh 3pare 3pay 3pe4a 3pede 3pedi 3phiz 3phob 3phone 3pi1o 3piec 3plan 3press 3pseu2d 3quer 3quet 3ra4m5e1triz 3rab1o1loi 3raphy 3rimo 3s2og1a1my 3s2pace 3s4cie 3s4on. 3sanc 3sect 3ship 3side. 3sitio 3slova1kia 3som 3spher 3store 3syl 3ta. 3tel. 3tenan 3tenc 3tend 3ter1gei 3teu 3tex 3thet 3tien 3tine. 3tini 3tise 3tle. 3tled 3tles. 3tro1le1um 3trop1o5les 3trop1o5lis 3tum 3ture 3tus 3ufa 3vat 3verse 3viv 3vok 3volv 3wise 3yar4 3ysis 4a2ci 4ab. 4abr 4adu 4ag4l 4ageu 4aldi 4allic 4alm 4alys 4ama 4and 4anto 4ao 4aphi 4as. 4ath 4ati. 4b1d 4b1m 4b1ora 4b3h 4b3n 4b5w 4be. 4be2d 4be5m 4bes4 4bp 4brit 4buta 4c3reta 4c3s2 4c5utiv 4cag4 4calo 4casy 4cativ 4ced. 4ceden 4ceni 4cesa 4ch. 4ch1in 4ch3ab 4ched 4chs. 4cier 4cii 4cipe 4cipic 4cista 4cisti 4clar 4clic 4corb 4cutr 4d1f 4d1n4 4d5la 4d5lu 4d5out 4daf 4dary 4dativ 4dato 4dee. 4dey 4dless 4drai 4drow 4dry 4duct. 4ducts 4dup 4ed3d 4edi 4edo 4egal 4ella 4en3z 4enn 4eno 4enthes 4erand 4erati. 4erene 4erit 4ernit 4ertl 4eru 4es2to 4esh 4etn 4eu 4f1f 4f3ical 4f5b 4f5p 4fa4ma 4fag 4fato 4fd 4fe. 4feca 4fh 4ficate 4fics 4fily 4fm 4fn 4fug 4futa 4g1g2 4g1lish 4g3o3na 4gano 4gativ 4gaz 4gely 4geno 4geny 4geto 4grada 4graphy 4gray 4gress. 4grit 4gu4t 4h1l4 4h1m 4h1s2 4h5p 4hk 4hr4 4i1cr 4i2tic 4i5i4 4i5w 4ian4t 4ianc 4icam 4icar 4iceo 4ich 4if. 4ific. 4ift 4igi 4ik 4iln 4imet 4imit 4inav 4ind 4inga 4inge 4ingi 4ingo 4ingu 4ink 4inl 4iny 4io. 4ir 4is1s 4is4k 4ise 4isms 4istral 4ita. 4ita5m 4itia 4itis 4iton 4itt 4itz. 4iy 4izar 4jestie 4jesty 4k1s2 4kley 4kly 4l1c2 4l1g4 4l1r 4l4i4l 4l4iq 4lateli 4lativ 4lav 4len. 4leye 4lics 4lict. 4lj 4lof 4lov 4lt 4lup 4lya 4lyb 4m1b 4m1f 4m1l 4m1n 4m1p 4m1s2 4m3r 4m5c 4mald 4map 4matiza 4me. 4med. 4mene 4mith 4mk 4mocr 4mok 4mora. 4mt 4mup 4mw 4n1b4 4n1h4 4n1l 4n1n2 4n3o2d 4n5i4an. 4nac. 4nalt 4nare 4nene 4nesp 4nesw 4nk2 4nog 4nop 4nosc 4nz 4o5ria 4oa 4operag 4oscopi 4oth 4p1b 4p1m 4p1p 4pe. 4pf 4pg 4ph. 4phs 4plig 4raril 4rh. 4rhal 4rici 4rs2 4s1er. 4s3f 4s4ed 4s5b 4s5d 4scei 4scopy 4se. 4seme 4senc 4sentd 4sentl 4servo 4shw 4signa 4sily 4ske 4sov 4spio 4spot 4st3w 4stry 4sv 4swo 4syc 4t1d 4t1g 4t1m 4t1p 4t1s2 4t1wa 4t3t2 4taci 4taf4 4talk 4tarc 4tare 4tatic 4tc 4te. 4teat 4tenes 4tes. 4tess 4tey 4thea 4thil 4thl 4thoo 4tick 4timp 4todo 4tono 4tony 4tout 4trics 4trony 4tue 4tuf4 4tv 4two 4tya 4tz 4u1t2i 4uab 4uk 4ul3m 4uls 4ultu 4ura. 4ute. 4utel 4uten 4v3iden 4ve. 4ved 4ves. 4vi4na 4ving 4viti 4vity 4votee 4vv4 4wt 4y3h 4z1z2 4zb 4zm 5a5lyst 5a5si4t 5alyt 5anniz 5ba. 5blesp 5bor. 5bore 5bori 5bos4 5bust 5by. 5cel. 5chanic 5chine. 5chini 5chio 5cific. 5cino 5ciz 5clare 5colo 5crat. 5cratic 5cred 5criti 5culi 5da. 5dav4 5day 5dem. 5derm 5di. 5di3en 5dini 5disi 5doe 5dren 5drupli 5dyn 5efici 5egy 5elec 5emniz 5eniz 5erick 5erniz 5erwau 5eu2clid1 5eyc 5eye. 5far 5fect 5ferr 5ficia 5ficie 5fina 5fon 5g4ins 5gal. 5gesi 5gi. 5gicia 5gies. 5gio 5giv 5glas 5glo5bin 5goe 5goo 5gos. 5graph. 5graphic 5gui5t 5hand. 5haz 5i5r2iz 5i5tick 5icap 5icra 5ie5ga 5initio 5iron. 5izont 5ja 5judg 5k2ic 5ki. 5leg. 5legg 5lene. 5lesq 5less. 5licio 5ligate 5litica 5long 5lope. 5los. 5losophiz 5losophy 5lumi 5lumnia 5magn 5mania 5maph1ro1 5mate 5media 5metric 5mi. 5moc1ra1t 5mocratiz 5mult 5neck 5nege 5nine. 5nis. 5noc3er1os 5nologis 5nop1oly. 5nop5o5li 5ocrit 5ommend 5pagan 5pathic 5phie 5phisti 5phoni 5phu 5pidi 5po4g 5pod. 5point 5poun 5preci 5pri4e 5pus 5pute 5reav 5ricid 5rigi 5riman 5rina. 5riph 5role. 5root 5rynge 5sa3par5il 5sa3tio 5sack 5sai 5saw 5scin4d 5se5um 5sei 5self 5selv 5sev 5sex 5shev 5sides 5sidi 5sine. 5sion 5siu 5siz 5smith 5solv 5sophic 5spai 5stand 5stat. 5stick 5stir 5stock 5stone 5stratu 5tab1o1lism 5taboliz 5tar2rh 5tect 5tels 5ter3d 5ternit 5think 5thodic 5tidi 5tigu 5tiq 5tistica 5tour 5tria 5tricia 5tu3i 5turi 5u5tiz 5ulche 5va. 5vere. 5vian 5vide. 5vided 5vides 5vidi 5vilit 5vo. 5volt 5ynx 5zl 6rk. 6rks. a1j a1tr a1vor a2cabl a2d a2f a2go a2mo a2n a2pl a2ta a2tom a2tu a2ty a2va a3cie a3cio a3dia a3dio a3dit a3duc a3ha a3he a3ho a3ic. a3nar a3nati a3nen a3neu a3nies a3nip a3niu a3pher a3pitu a3pu a3ree a3riet a3roo a3sib a3sic a4car a4gab a4gy a4i4n a4lar a4lenti a4ly. a4m5ato a4matis a4n1ic a4pe5able a4pilla a4soc a4tog a4top a4tos a5bal a5ban a5bolic a5ceou a5chet a5diu a5guer a5ia a5le5o a5log. a5mon a5nee a5nimi a5nine a5nur a5rade a5ramete a5ratio a5rau a5ress a5roni a5sia. a5terna a5then a5tia a5van ab3ul ab5erd ab5it5ab ab5lat ab5o5liz ab5rog abe2 abi5a ac1er ac1in ac3ul ac4um ac5ard ac5aro ac5rob act5if ad3ica ad3ow ad4din ad4le ad4su ad5er. ad5ran ad5um adi4er ae4r aeri4e af6fish aff4 ag1i ag1n ag3oni ag5ell ag5ul aga4n age4o ah4l ai2 ai5ly ain5in ain5o ait5en ak1en al1i al3ad al3end al4ia. al5ab al5lev ali4e am1en3ta5b am1in am3ag am3ic am5ab am5asc am5era am5if am5ily ama5ra ami4no amor5i amp5en an1dl an1gl an2sa an2sp an2tr an3age an3arc an3dis an3i3f an3io an3ish an3it an3ti1n2 an3ua an3ul an4dow an4ime an4kli an4sco an4sn an4st an4sur an4tie an4tw an5est. an5ot anal6ys anar4i ande4s ang5ie ano4 ano5a2c anoth5 ans3po ans3v ans5gr antal4 anti1d anti1re ap3in ap3ita ap5at ap5ero ap5illar ap5ola apar4 apoc5 apor5i apos3t aps5es aque5 ar1i ar2iz ar2mi ar2p ar2range ar2sh ar3act ar3al ar3che5t ar3ent ar3ian ar3io ar3q ar4at ar4chan ar4dr ar4fi ar4fl ar4im ar4sa ar5adis ar5ativ ar5av4 ar5dine ar5eas ar5ial ar5inat ar5o5d ara3p aran4g araw4 arbal4 arre4 as1tr as3ant as3ten as4ab as4l as4sh as5ph as5ymptot ashi4 ask3i asur5a at1ic at3abl at3alo at3ego at3en. at3era at3est at3if at3itu at3ul at3ura at4ho at4sk at4tag at4th at5ac at5ap at5ech at5ev at5i5b at5omiz at5rop at5te at5ua at5ue at6tes. ate5c ater5n ath3er1o1s ath5em ath5om ation5ar au1th au3gu au3r au4b au4l2 au5li5f au5sib augh3 augh4tl aun5d aut5en av1i av3ag av3era av3ig av3iou av5ern av5ery av5oc ave4no avi4er aw3i aw4ly aws4 ax4ic ax4id ay5al aye4 ays4 azi4er azz5i b1i3tive b1j b1v b2be b2l2 b3ber b3lis b3tr b4le. b4lo b4to b5itz b5ota b5uto ba1thy ba4ge ba4z ba6r1onie back2er. bad5ger bal1a ban3i ban4e ban5dag barbi5 bari4a bas4si bbi4na bbi4t be1li be2vie be3da be3de be3di be3gi be3lo be3sp be3tw be3w be5gu be5nig be5nu be5str be5tr be5yo beak4 beat3 bet5iz bi1orb bi2b bi2t bi3liz bi3ogr bi3tr bi4d bi4er bi5d2if bi5en bi5net bi5ou bil2lab bin4d bina5r4 bio1rh bio5m bk4 blan2d1 blath5 blen4 blin2d1 blon2d2 blun4t bne5g bo2t1u1l bo4e bo4to bod3i bol3ic bom4bi bon4a bon5at bor1no5 bor5d both5 bound3 broth3 brus4q bsor4 bt4l bu3li bu3re bu4ga bu4n buf4fer bumi4 bunt4i bus5ie bus6i2er bus6i2es buss4e buss4ing but2ed. but4ted bys4 c1ing c1q c2te c2tro3me6c c3c c3ter c3ume c4ina c4one c4rin c4ticu c4tw c4uf c4ui c5e4ta c5ing. c5laratio c5n c5tant ca1bl ca3lat ca4th ca5den ca5per cab3in cach4 cad5e1m cal4la call5in can3iz can4e can4ic can4ty can5d can5is cany4 car5om cas5tig cast5er cat1a1s2 cav5al ccha5 cci4a ccompa5 ccon4 ccou3t ce5ram ces5si5b ces5t cet4 cew4 ch3er. ch3ers ch4ti ch5a5nis ch5ene ch5iness che2 che5lo cheap3 chi2z chie5vo chs3hu ci2a5b ci3ph ci4la ci5c cia5r cig3a3r cin2q cin3em cion4 cit3iz ck1 ck3i cle4ar cle4m clim4 cly4 co3inc co3pa co4gr co4pl co5ag co5zi co6ph1o3n coe2 coi4 col3or col5i com5er con3g con4a con5t cop3ic coro3n cos4e cous2ti cov1 cove4 cow5a coz5e cras5t cre3at cre4v cri2 cri3tie cri5f cris4 cro4pl cro5e2co croc1o1d crop5o cros4e cru4d ct5ang cta4b ctim3i ctu4r cu2ma cu3pi cu4mi cu4tie cu5ity cu5py cu5ria cud5 cul4tis cur5a4b cuss4i cze4 d1b d1d4 d1h2 d1if d1in d1j d1m d1p d1ri3pleg5 d1u1a d1uca d1v d1w d2d5ib d2es. d2gy d2iti d2th d2y d3eq d3ge4t d3tab d3ule d4em d4erh d4ga d4ice d4is3t d4og d4or d4sw d4sy d5c d5k2 da2m2 dach4 dan3g dard5 dark5 data1b dav5e dd5a5b de1p de1sc de1t de1v de2c5lina de2mos de2pu de2s5o de2tic de2to de3fin3iti de3no de3nu de3pa de3str de4als. de4bon de4cil de4mons de4nar de4su de5clar1 de5com de5if de5lo de5mil deaf5 deb5it decan4 del5i5q deli4e dem5ic. demor5 denti5f depi4 der5s dern5iz des2 des3ic des3ti dev3il dg1i di1re di2ren di2rer di3ge di4cam di4lato di4pl di5niz dia5b dic1aid dif5fra dio5g dir2 dirt5i dis1 do3nat do4la do4v do5de do5lor doli4 dom5iz doni4 doo3d dop4p drag5on dre4 drea5r dren1a5l dri4b drif2t1a dril4 dro4p drom3e5d ds4p du1op1o1l du2al. du2c du4g du4n du4pe du5el duc5er dum4be dy4se dys5p e1a4b e1ce e1cr e1cu e1f e1h4 e1ing e1j e1la e1les e1loa e1me e1or e1po e1q e1ria4 e1rio e1s2e e1s4a e1si e1sp e1vi e1wa e2col e2cor e2lis e2mel e2pa e2r3i4an. e2s5im e2sca e2sec e2sic e2sid e2sol e2son e2sur e2vas e3act e3ass e3br e3chas e3dia e3fine e3imb e3inf e3lea e3libe e3lier e3lio e3liv3 e3my e3new e3nio e3ny. e3ol e3pai e3pent e3pro e3real e3rien e3scr e3sha e3spac6i e3ston e3teo e3tra e3tre e3up e3wh e3wit e4a3tu e4bel. e4bels e4ben e4bit e4cad e4cib e4clam e4clus e4comm e4compe e4conc e4crem e4cul e4d1er e4dol e4dri e4dul e4f3ere e4fic e4fuse. e4go. e4gos e4jud e4l1er e4l3ing e4l5ic. e4la. e4lac e4law e4led e4mac e4mag e4met e4mis e4mul e4nant e4nos e4oi4 e4ot e4pli e4prec e4pred e4prob e4put e4q3ui3s e4riva e4sage. e4sages e4sert. e4serts e4serva e4vin e4wag e5and e5atif e5cite e5ex e5git5 e5gur e5ic e5inst e5ity e5len e5lim e5loc e5lud e5man e5miss e5nea e5nee e5nie e5nil e5niu e5of e5out e5ow e5pel e5roc e5skin e5stro e5tide e5tir e5titio e5un e5vea e5veng e5verb e5voc e5vu e5wee ea2t ea2v ea4ge ea4l ea4n3ies ea5ger ea5sp ead1 ead5ie eal3ou eal5er eam3er ear2t ear3a ear4c ear4ic ear4il ear5es ear5k eart3e east3 eat5en eath3i eav3en eav5i eav5o ec2i ec3im ec3ora ec3ula ec4tan ec4te ec5essa ec5ificat ec5ifie ec5ify ecan5c ecca5 eci4t eco5ro ed1it ed1uling ed3ib ed3ica ed3im ed5ulo ede4s edg1l edi5z edon2 ee2c ee2f ee2m ee2s4 ee4ly ee4na ee4p1 ee4ty eed3i eel3i eest4 ef5i5nite efil4 efor5es eg1ul eg4ic eg5ib eg5ing eg5n eger4 eher4 ei2 ei3th ei5d ei5gl eig2 eir4d eit3e ej5udi ek4la eki4n el2f el2i el2sh el3ega el3ica el3op. el4lab el4ta el5ativ el5ebra el5igib el5ish el5og el5ug elan4d elaxa4 eli2t1is ello4 em1in2 em3i3ni em3ica em3iz em3pi em5ana em5b em5igra em5ine em5ish em5ula emi4e emo4g emoni5o emu3n en1dix en3dic en3em en3etr en3ish en3it en3ov en3ua en4sw en5amo en5ero en5esi en5est en5ics en5uf ench4er eno4g ent5age eo2g eo3grap eo3re eo4to eo5rol eop3ar eos4 ep3reh ep4sh ep5anc ep5etitio ep5reca ep5ti5b ep5uta ephe4 equi3l er1a er1h er1i er1ou er1s er3ar er3ch er3emo er3ent er3est er3ine er3m4 er3no er3set er3tw er4bl er4che er4iu er4nis er5el. er5ena er5ence er5ess er5ob era4b ere3in ere4q ere5co eret4 eri4er eri4v ero4r ert3er eru4t es2c es3olu es3per es3tig es4i4n es4mi es4pre es4si4b es4w es5can es5cu es5ecr es5enc es5iden es5igna es5ona es5pira es5tim es5urr esh5en esi4u esis4te estan4 estruc5 et1ic et3ric et3rog et3ua et5itiv et5ona et5rif et5ros et5ym et5z eta4b eten4d eth1y6l1ene ethod3 eti4no etin4 eu3ro eu5tr eus4 eute4 euti5l ev1er ev3ell ev3id ev5ast eva2p5 evel3o even4i evi4l evi4v ew3ing ewil5 eys4 f1in3g f2f5is f2fy f2ly5 f2ty f3ican f3icen f4fes f4fie f4fly f4l2 f4to f5fin. f5less f5rea fa3bl fa3ta fa3the fa4ce fab3r fain4 fall5e fam5is far5th fault5 fe3li fe4b fe4mo feas4 feath3 feb1rua fen2d fend5e fer1 fermi1o fev4 fi2ne fi3a fi3cer fi3cu fi5del fic4i fight5 fil5i fill5in fin2d5 fin4n fis4ti fit5ted. fla1g6el flin4 flo3re flow2er. fo2r fo5rat fon4de fon4t for4i for5ay fore5t fort5a fos5 fra4t fres5c fri2 fril4 frol5 fu3ri fu4min fu5el fu5ne fus4s fusi4 g1ic g1lead g1m g1ni g1no g1utan g2ge g2n1or. g2nin g2noresp g3b g3ger g3imen g3isl g3lig g3p g3w g4ery g4ico g4my g4na. g4nio g4non g4rai g4ro g5amo g5rapher g5ste ga3lo ga3niz ga5met gaf4 gan5is gani5za gar5n4 gass4 gath3 gd4 ge3o1d ge3om ge4nat ge4ty ge4v ge5lis ge5liz ge5niz geez4 gel4in gen2cy. get2ic. geth5 gglu5 ggo4 gh3in gh4to gh5out ght1we gi4u gia5r gien5 gil4 gin5ge gir4l gl2 gla4 glad5i gli4b glo3r gn4a gnet1ism gnet4t gno5mo go3is go3ni go5riz gob5 gon2 gondo5 gor5ou gov1 gran2 graph5er. gre4n griev1 gruf4 gs2 gth3 gu4a gy5ra h1b h1es h1f h1h h1w h2lo h2t1eou h3ab4l h3ern h3ery h3i5pel1a4 h4ed h4era h4il2 h4ina h4sh h4tar h4ty h4wart h5a5niz h5agu h5ecat h5elo h5erou h5odiz h5ods ha2p3ar5r ha3la ha3ran ha4m ha5ras hach4 hae4m hae4t hair1s hala3m han4ci han4cy han4g han4k han4te hang5er hang5o hap3l hap5t har2d har4le har5ter hard3e harp5en has5s hatch1 haun4 haz3a he2n he2s5p he3l4i he4can he4t he5do5 hel4lis hel4ly hem4p hen5at hena4 heo5r hep5 her4ba hera3p here5a het4ed heu4 hex2a3 hi2v hi3ro hi4co hi4p hi5an high5 himer4 hion4e hir4l hir4p hir4r his3el his4s hite3sid hith5er hlan4 hlo3ri hmet4 hnau3z ho4g ho4ma ho5ny ho5ris ho5ru ho5sen ho6r1ic. hoge4 hol5ar home3 hon4a hoon4 hor5at hort3e hos1p hos4e house3 hov5el hree5 hro3po hro5niz ht1en ht5es hu4g hu4min hu4t hun4t hun5ke hus3t4 hy2s hy3pe hy3ph hypo1tha i1bl i1br i1er. i1est i1la i1ol i1ra i1tesima i1ti i1u i2al i2an i2b5ri i2c5oc i2cip i2di i2du i2go i2l5am i2mu i2so i2su i2t5o5m i2tim i3cur i3dle i3enti i3esc i3et i3fie i3fl i3gib i3h i3j i3leg i3mon i3nee i3qua i3tan i3tat i4ativ i4atu i4car. i4cara i4cay i4cly i4cry i4dai i4dom i4dr i4g4l i4jk i4lade i4mag i4n3au i4nia i4no4c i4not i4os i4our i4rac i4ref i4rel4 i4res i4tag i4tism i4tram i4v3er. i4v3ot i4vers. i5bo i5bun i5cid i5die i5enn i5gre i5mini i5ness i5ni. i5nite. i5nitely. i5nus i5oti i5sis i5teri i5tud i5vore ia4tric ia5pe iam4 iam5ete ian3i iass4 ib3era ib3in ib3li ib5ert ib5ia ib5it. ib5ite ibe4 ic3ipa ic3ula ic4t3ua ic4te ic4um ic5ina ic5uo icas5 iccu4 ictu2 id1it id3io id3ow id4ios id5anc id5d id5ian id5iu id5uo ide3al ide4s idi4ar idi5ou ied4e ield3 ien4e ien5a4 if4fr if5ero ifac1et iff5en ig1ur ig3era ig3il ig3in ig3it ig3or ig5ot iga5b ight3i ign4it ignit1er igu5i il1er il1i il2ib il2iz il3a4b il3ia il3io il3oq il3v il4ist il4ty il5f il5ur ila5ra ilev4 ill5ab im1i im3age im3ped3a im3ula im4ni im5ida ima5ry imenta5r imi5le in1is in1u in3cer in3io in3ity in3se in5dling in5gen in5gling incel4 iner4ar infra1s2 ino4s insur5a io2gr io4m io4to io5ph io5th ioge4 ion3at ion3i ion4ery ior3i ip3i ip3ul ip4ic ip4re4 ipe4 iphras4 iq3ui3t iq3uid iq5uef ir1i ir4is ir4min ir5gi ir5ul ira4b ird5e ire4de iri3tu iri5de iro4g irre6v3oc is1p is1te is1ti is2pi is3ar is3ch is3er is3hon is3ib is4py is4sal is4ses is4ta. is5ag is5han is5itiv is5us isas5 ish5op isi4d islan4 iso5mer issen4 ist4ly it3era it3ica it3ig it3uat it3ul it4es it5ill it5ry ita4bi ith5i2l itin5er5ar iv1it iv3ell iv3en. iv3o3ro iv5il. iv5io ix4o izi4 ja4p jac4q janu3a japan1e2s je1re1m jer5s jew3 jo4p k1b k1er k1i k1l k1m k1w k2ed k3ab k3en4d k3est. k3f k3ou k3sha k4ill k4im k4in. k4sc k4sy k5ag k5iness k5ish k5nes k5t kais4 kal4 ke4g ke4ty ke5li kes4 kh4 ki4p kilo5 kin4de kin4g kis4 kk4 ko5r kosh4 kro5n ks4l l1it l1iz l1l l1te l1tr l2de l2it. l2l3ish l2le l2lin4 l2se l3chai l3chil6d1 l3ci l3dr l3eva l3icy l3ida l3kal l3le4n l3le4t l3lec l3leg l3lel l3o3niz l3opm l3pha l3pit l3tea l4abo l4ade l4dri l4ero l4ges l4icu l4iff l4im4p l4ina l4law l4mod l4pl l4sc l4sie l5fr l5ga l5i5tics l5lea l5lina l5low l5met l5mo3nell l5ogo l5phi l5pr l5ties. l5umn. l5ven l5vet4 l5yse la3dy la4c3i5e la4v4a la5tan lab3ic laci4 lag4n lai6n3ess lam3o lan4dl lan4te lan5et lar3i lar4g lar5ce1n las4e lbin4 lce4 ld4ere ld4eri ld5is ldi4 le2a le3g6en2dre le3ph le4bi le4mat le4pr le5sco lea4s1a lead6er. left5 lem5atic ler4e lera5b les2 lev4er. lev4era lev4ers lgar3 lgo3 li2am li4ag li4as li4ato li4cor li4fl li4gra li4mo li5bi li5og liar5iz lid5er lif3er lim3i lim4bl lin3ea lin3i link5er lis4p lith1o5g liv3er lka3 lka4t ll1fl ll2i ll4o ll5out lloqui5 lm3ing lmon4 lo1bot1o1 lo2ges. lo4ci lo4rato lo4ta lo5rie load4ed. load6er. lob5al lom3er lon4i lood5 lop3i lor5ou lora4 los4t los5et loun5d lp5ing lpa5b lt5ag ltane5 lten4 ltera4 lth3i lth5i2ly ltis4 ltu2 ltur3a lu3br lu3ci lu3en lu3o lu4ma lu5a lu5id luch4 lue1p luf4 luo3r lus3te luss4 ly3no ly5me ly5styr m1m m1ou3sin m2an. m2en. m2is m2iz m2pi m2py m3ma1b m3pet m4b3ing m4etr m4ill m4ingl m4inu m4nin m4p1in m4pous m4sh m5bil m5e5dy m5ersa m5i5lie m5inee m5ingly m5istry m5ouf m5pir m5shack2 m5si ma1la1p ma2ca ma3lig ma3tis ma4cl ma5chine ma5lin ma5rine. ma5riz ma5sce mag5in maid5 mal4li mal4ty man3iz man3u1sc man5is mar1gin1 mar3v mar4ly mas1t mas4e math3 mba4t5 mbi4v me1te me2g me2m me3die me3gran3 me3try me4ta me4v me5on me5thi me5trie med3i3cin medi2c medio6c1 mel4t mel5on mem1o3 men4a men4de men4i men4te men5ac mens4 mensu5 met3al mi1n2ut1er mi1n2ut1est mi3a mi6n3is. mid4a mid4g mig4 mil2l1ag mil5li5li min4a min4t min5gli miot4 mis4er. mis4ti mis5l mma5ry mn4a mn4o mo2d1 mo2r mo2v mo3me mo3niz mo3ny. mo3sp mo4go mo4no1en mo5e2las mo5lest mo5sey moi5se mois2 mol1e5c mon4ey1l mon4ism mon4ist mon5et mon5ge moni3a mono1s6 mono3ch monol4 moro6n5is mos2 moth3 moth4et2 mp4tr mp5ies mp5is mpa5rab mpar5i mpara5 mphas4 mpi4a mpo3ri mpos5ite mpov5 mu2dro mu4u mul2ti5u mula5r4 multi3 mun2 n1cr n1cu n1de n1dieck n1dit n1er n1gu n1im n1in n1j n1kl n1o1mist n1p4 n1q n1r n1t n1v2 n1w4 n2an n2at n2au n2ere n2gy n2it n2se n2sl n3ar4chs. n3ch2es1t n3cha n3chis n3diz n3ear n3f n3gel n3geri n3gib n3itor n3ket n3tine n3uin n3uo n3za n4abu n4as n4ces. n4dai n4er5i n4erar n4gab n4gla n4gum n4ith n4s3es n4soc n4t3ing n4um n5act n5arm n5cheo n5chil n5d2if n5dan n5duc n5eve n5gere n5git n5igr n5kero n5less n5m n5o5miz n5ocl n5oniz n5spi n5tib n5umi na3tal na4ca na4li na5lia na5mit nag5er. nak4 nan4it nanci4 nank4 nar3c nar3i nar4l nas4c nas5ti nato5miz nau3se nav4e nc1in nc4it ncar5 ncour5a nd2we nd3thr nd5est. ndi4b ndu4r ne2b ne2c ne2q ne3back ne4gat ne4la ne4mo ne4po ne4v ne4w ne5mi neb3u neg5ativ nel5iz ner4r nera5b nfi6n3ites ng1ho ng1in ng1spr ng5ha ng5sh nge4n4e nge5nes ngov4 nha4 nhab3 nhe4 ni2fi ni3an ni3ba ni3miz ni3tr ni4ap ni4bl ni4d ni4er ni4o ni5di ni5ficat nik4 nin4g nis4ta nk3in nk3rup nme4 nmet4 nne4 nni3al nni4v no1vemb no3ble no3my no4mo no4n no4rary no5l4i no5ta nob4l noge4 nois5i nom1a6l nom5e1no non1eq non1i4so non4ag non5i nor5ab nos4e nos5t nov3el3 nowl3 npi4 npre4c nru4 ns3m ns4c ns4moo ns4pe ns5ab ns5ceiv nsati4 nsid1 nsig4 nsta5bl nt2i nt4s nta4b nter3s nti2f nti4er nti4p ntre1p ntrol5li ntu3me nu1a nu1me nu3tr nu4d nu5en nuf4fe nym4 nyp4 o1bi o1ce o1ge o1h2 o1la o1lo3n4om o1pr o1q o1ra o1rio o1ry o2bin o2do4 o2fi o2g5a5r o2ly o2me o2n o2pa o2so o3br o3chas o3chet o3er o3ev o3gie o3ing o3ken o3les3ter o3lesc o3let o3li4f o3lia o3lice o3mecha6 o3mia o3nan o3nen o3nio o3no2t1o3n o3norma o3nou o3ord o3pit o3riu o3scop o3tice o3tif o3tis o3vis o4cil o4clam o4cod o4el o4gato o4ger o4gl o4gro o4lan o4met o4mon o4posi o4r3ag o4s3pher o4tan o4tes o4wo o5a5les o5bar o5cure o5eng o5g2ly o5gene o5geo o5ism o5j o5lil o5lio o5lis. o5lite o5litio o5liv o5lus o5mid o5mini o5niu o5phan o5pher o5pon o5ra. o5real o5ril o5rof o5rum o5scr o5stati o5tes3tor o5test1er o5v4ol o6v3i4an. oad3 oard3 oas4e oast5e oat5i ob3a3b ob3ul ob5ing obe4l obli2g1 oc3rac oc3ula oc5ratiz och4 ocif3 ocre3 octor5a od3ic od5ded od5uct. od5ucts odel3li odi3o odit1ic odor3 oe4ta oerst2 of5ite ofit4t og3it og5ativ ogu5i ohab5 oi2 oi3der oi3ter oi5let oi5son oic3es oiff4 oig4 oint5er oist5en ok5ie oke1st ol2d ol2i ol2t ol2v ol3er ol3ing ol3ish ol3ub ol3ume ol3un ol4fi ol5id. ol5ogiz ol5pl olass4 old1e oli3gop1o1 olli4e olo4r om1in om2be om3ena om3ic. om3ica om3pi om4bl om5ah om5atiz om5erse om5etry oma5l omo4ge ompro5 on1a on1c on1ic on1is on3key on3omy on3s on3t4i on4ac on4gu on4odi on5do on5est on5um onom1ic onspi4 onspir5a onsu4 onten4 ontif5 onva5 oo2 oo4k ood5e ood5i oop3i oost5 op1er op1ism. op1u op3ing ope5d opy5 or1in or2mi or3ei or3ica or3ity or3oug or3thi or3thy or4gu or4se or4tho3ni4t or4ty or5aliz or5ange or5est. or5pe or5tively ore5a ore5sh orew4 orn2e ors5en orst4 orth1ri os2c os2ta os3al os3ito os3ity os4ce os4i4e os4l os4pa os4po os5itiv os5til os5tit osi4u ot3er. ot3ic. ot5ers ot5ica otele4g oth3e1o1s oth3i4 oth5esi oto5s ou2 ou3ba3do ou3bl ou4l ou5et ou5v ouch5i oun2d ounc5er ov4en ov4ert over3s over4ne oviti4 ow1i ow3der ow3el ow5est own5i oxi6d1ic oy1a p2pe p2se p2te p2th p3agat p3ith p3pen p3per p3pet p3rese p3roca p3w p4a4ri p4ad p4ai p4al p4ee p4enc p4era. p4erag p4eri p4ern p4id p4in. p4ino p4ot p4ped p4sib p4tw p5ida p5pel p5trol3 pa1p pa2te pa3ny pa4ca pa4ce pa4pu pa4tric pa5ter pa5thy pac4t pain4 pal6mat pan3el pan4a pan4ty par4a1le par4is par5age par5di par5el para3me para5bl parag6ra4 param4 pav4 pd4 pe2c pe2t pe4la pe4nan pe5on pe5ru pe5ten pe5tiz pear4l ped4ic pedia4 pee2v1 pee4d pek4 peli4e pen4th per1v per3o per3ti per4mal pera5bl peri5st perme5 ph1ic ph2l ph3t ph4er ph4es. ph5ing phar5i phe3no phi2l3ant phi5lat1e3l pho4r pi2c1a3d pi2n pi2tu pi3a pi3de pi3en pi3lo pi4cie pi4cy pi4grap pi5tha pian4 pind4 pion4 plas5t pli2c1ab pli3a pli4n pli5er pli5nar ploi4 plu4m plum4b po3et5 po3lyph1ono po4c po4ni po4p po4ry po4ta po5em poin2 poin3ca poly1e poly5t pos1s ppa5ra ppo5site pr2 pray4e pre1neu pre3em pre3r pre3v pre4la pre5co pre5ten pref5ac pres2pli pri4s prin4t3 pris3o pro1t pro2cess pro2g1e pro3l proc3i3ty. prof5it pros3e ps4h pseu3d6o3d2 pseu3d6o3f2 pt5a4b pti3m pto3mat4 ptu4r pu2n pu2t pu3tr pu4m pu5bes5c pub3 pue4 puf4 pul3c pur4r put3er put4ted put4tin qu2 qu6a3si3 qua5v quain2t1e quasir6 quasis6 qui3v4ar quin5tes5s r1abolic r1b r1c r1er4 r1f r1gl r1krau r1l r1m r1nis4 r1p r1r4 r1sa r1sh r1si r1sp r1thou r1ti r1treu r1veil r1w r2ai r2amen r2ami r2as r2bin r2ce r2ina r2is r2led r2me r2oc r2se r3a3dig r3bin1ge r3cha r3get r3gic r3gu r3ial. r3ish r3j r3ket r3lo4 r3men r3mit r3nel r3ney r3nit r3niv r3nu r3pau5li r3pet r3po r3sec r3teb r3tig r3tri r3ven r3vey r3vic r3vo r4ani r4bab r4bag r4ci4b r4dal r4en4ta r4eri r4es. r4fy r4ib r4ice r4ico r4iq r4is. r4lig r4lis r4ming. r4mio r4my r4nar r4ner r4nou r4pea r4reo r4si4b r4tag r4tier r4tily r4tist r4tiv r5acl r5bine r5ebrat r5ev5er. r5gis r5git r5ited. r5le5qu r5net r5nic r5pent r5sha r5sw r5usc r5vest ra1or ra3bi ra3chu ra3mou ra4lo ra5n2has ra5no ra5vai ra5zie rach4e radi1o6g raf4t raf5fi ram3et ran4ge rane5o rap3er rar5c rar5ef rare4 ration4 rau4t rav3el rb4o rb5ing. rbi2 rbi4f rc4it rcen4 rch4er rcum3 rd2i rd3ing rdi4a rdi4er rdin4 re1al re1de re1li re1o re1pu re2c3i1pr re2fe re3an re3dis re3fi re3str re3tri re4aw re4cre re4fac re4fy re4posi re4spi re4t1ribu re4ter re4ti4z re4val re4wh re5arr re5fer. re5it re5lu re5pin re5ru re5stal re5uti re5vers re5vert re5vil rec5oll rec5ompe rec5t6ang red5it reg3is ren4te rero4 res2t ress5ib reu2 rev2 rev3el rev5olu rfu4 rg2 rg3er rg3ing rgi4n rgo4n rh4 ri1er ri1o ri2pl ri2tu ri3a ri3enc ri3ent ri3ta3b ri4ag ri4cie ri5et ria4b rib3a ric5as rid5er rig5an ril3iz rim4pe rim5i rin4d rin4e rin4g rip5lic riph5e ris4c ris4p rit3ic rit5er. rit5ers rit5ur riv1o1l riv3et riv3i riv5el rk1ho rk4le rk4lin rl5ish rle4 rm3ing rm5ers rma5c rno4 ro1bot1 ro1fe ro1tron ro3cr ro3mesh ro3pel ro4e ro4the ro4ty ro4va ro5e2las ro5epide1 ro5fil ro5ker ro5n4is ro5ro rob3l rok2 rom4i rom4p rom5ete ron4al ron4e ron4ta rop3ic ror3i ros4s ros5per rov5el rox5 rp3ing rp4h4 rp5er. rre4c rre4f rre4st rri4o rri4v rron4 rros4 rrys4 rs3es rs4c rs5er. rsa5ti rse1rad1i rse4cr rse5v2 rson3 rt4sh rt5ib rtach4 rte5o rten4d rti4d rtil3i rtil4l rtroph4 ru2n ru3a ru3e4l ru3en ru3in ru4gl rum3pl run4ty runk5 ruti5n rv4e rv5er. rvel4i rvi4v ry3t ry4c rz1sc s1ap s1cu s1e4s s1l2 s1n4 s1r s1sa s1si s1tic s1tle s2h s2ina s2le s2phe s2s1a3chu1 s2s3i4an. s2s5c s2t1ant5shi s2tag s2tal s2ty s3act s3ing s3ket s3lat s3ma s3qui3to s3sel s3the s3tif s4ced s4ces s4chitz s4cho s4cli s4erl s4op s4ply s4pon s4ses. s4sie s4sl s4sn s4ta4p s4ted s4ti. s4tie s4top s4trad s4tray s4trid s4ul s4y s5edl s5ened s5enin s5icc s5men s5ophiz s5ophy s5seng s5set s5sign5a3b s5tero s5tia sa2 sa5lo sa5ta sa5vor sac3ri sal4m sal4t salar4 sales3c sales5w san4de sat3u sau4 sca2t1ol sca4p sca6p1er scan4t5 scav5 sch2 schro1ding1 scle5 scof4 scour5a scrap4er. scy4th1 se1le se1mi6t5ic se2c3o se2g se3mes1t se4a se4d4e se4mol se5sh sea5w seas4 seg3r sem1a1ph sen4d sen5at sen5g sep3a3 sep3temb ser4o ses5t sev3en sew4i sh1er sh1in sh3io sh5old shiv5 sho4 shoe1st shon3 shor4 short5 si1b si2r si5diz si5resid sid2ed. side5st side5sw sil4e sion5a sir5a sk2 sk5ine sk5ing sky1sc slith5 small3 sman3 smel4 smol5d4 so2lute so3lic so4ce so4lab so5vi soft3 sol3d2 son4g sona4 sor5c sor5d sp5ing spa4n spe3cio spen4d spher1o spho5 spi2c1il spil4 spokes5w spor4 sports3c sports3w squal4l ss2t ss3hat ss4li ss5ily ss5w ssas3 ssi4er sspend4 ssur5a st2i st3ing st4r st5b st5scr sta1ti stam4i star3tli ste2w stern5i stew5a stom3a strat1a1g strib5ut stu1pi4d1 styl1is su1al su2g3 su2m su2n su2per1e6 su2r su4b3 su5is suit3 sum3i sw2 swimm6 sy5rin syn5o t1a1min t1cr t1li2er t1ro1pol3it t1wh t2ina t3ess. t3ess2es t4ch t4ic1u t4ico t4sc t4sw t4tes t5la t5let. t5lo t5to t6ap6ath ta2l ta3gon. ta3riz ta4tur ta5bles ta5do ta5la ta5log ta5mo ta5per ta5pl ta5sy tai5lo tal3i tal4lis tal5en talk1a5 tan4de tanta3 tar4a tas4e taun4 tav4 tax4is tch1c tch3i1er tch5et te2ma2 te4p te5di te5ger te5gi te5pe teach4er. tead4i tece4 teg4 tele1r6o tele2g teli4 tem3at ten4tag ter2ic. ter3c ter3is ter5ies ter5v teri5za teth5e th1o5gen1i th2e th3eas th5ic. th5ica th5ode tha4l1am than4 the3is the5at tho1k2er tho3don tho5riz thor5it thy3sc thy4l1an ti2n3o1m ti3sa ti3tl ti3za ti3zen ti4ab ti4ato ti4u ti5fy ti5oc ti5so tif2 till5in tim5ul tion5ee tis4m tis4p tiv4a tlan4 tme4 to2gr to2ma to2ra to3b to3my to3nat to3rie to3war to5crat to5ic tolo2gy tom4b ton4ali tor5iz tos2 tot3ic tr4ial. tra1vers tra3b tra5ch tra5ven trac4it trac4te traci4 trai3tor1 tras4 trav5es5 travers3a3b tre4m tre5f treach1e trem5i tri4v tri5ces tro1p2is tro3fit tro3sp tro3v tro5mi tro5phe trof4ic. tron5i tru5i trus4 tsch3ie tsh4 ttrib1ut1 ttu4 tu1a tu3ar tu4bi tu4nis tu5ry tud2 tur3is tur5o turn3ar tw4 twis4 ty2p5al ty5ph type3 tz4e u1at u1b4i u1dic u1ing u1l4o u1la u1len u1mi u1ni u1ou u1pe u1ra u1rit u1v2 u2ne u2nin u2r1al. u2su u3ber u3ble. u3ca u3cr u3cu u3fl u3lu u3pl u3rif u3rio u3ru u3sic u3tat u3tine u3u u4b5ing u4bel u4bero u4cy u4don u4du u4ene u4m3ing u4ors u4rag u4ras u4t1l u4tis u4tou u5dit u5do3ny u5j u5lati u5lia u5os u5pia u5sad u5san u5sia u5ton ua3drati ua5na uac4 uad1ratu uan4i uar2d uar3i uar3t uar5ant uav4 ub4e uc4it uci4b ucle3 ud3er ud3ied ud3ies ud4si ud5d ud5est ud5is udev4 uea1m uen4te uens4 uer4il ug5in ugh3en ui4n uil5iz uir4m uita4 uiv3 uiv4er. ul1ti ul2i ul3der ul3ing ul4e ul4gi ul4lar ul4li4b ul4lis ul5ish ul5ul ul5v ula5b ulch4 uls5es ultra3 um2p um4bi um4bly um5ab umor5o un3s4 un4er un4im un4sw un4ter. un4tes un5ish un5y un5z unat4 uni3v unt3ab unu4 up3ing up3p uper5s upport5 upt5ib uptu4 ur1d ur1in ur2l ur3iz ur3the ur4be ur4fer ur4fr ur4no ur4pe ur4pi ur4tie ur5tes urc4 ure5at uri4al. uri4fic url5ing. uros4 urs5er urti4 us1p us1tr us2er. us3ci us4ap us4lin us5sl us5tere usc2 use5a usur4 ut3ing ut5of uta4b uten4i uti5liz ution5a uto5g uto5matic uts4 uu4m uxu3 uz4e v1ativ v1er1eig v1in v1oir5du1 v2inc v3el. v3eren v3i3liz v3if v3io4r v4e2s v4ely v4erd v4erel v4eres v4y v5enue v5ole va4ge va5lie va5mo va5niz va5pi va6guer vac3u vac5il vag4 val1u val5o var5ied vaude3v ve4lo ve4te ve4ty veg3 vel3li ven3om ver3ie ver3th ver5enc vermi4n ves1tite ves4te vet3er vi1ou vi1vip3a3r vi3so vi3su vi4p vi5ali vi5gn vi5ro vik4 vin5d vio3l vis3it vit3r vo4la vo4ry vo4ta voi4 voice1p vom5i vor5ab vori4 w1b w1er w3c w3ev w3sh w4k w4no w5abl w5al. w5p w5s4t wa1te wa5ger wa5ver wag5o wait5 wam4 war4t was4t waste3w6a2 wave1g4 wea5rie weath3 wed4n wee5v week1n weet3 wel4l west3 whi4 wi2 wide5sp wil2 will5in win4de win4g wir4 with3 wiz5 wl3in wl4es wo4k1en wo5ven wom1 wra4 wrap3aro wri4 writ6er. writa4 ws4l ws4pe wy4 x1a x1e x1h x1q x1t2 x1u x2ed x3c2 x3i x3o x3p x3ti x4ago x4ap x4ime x4ob xac5e xam3 xas5 xe4cuto xe5ro xer4i xhi2 xhil5 xhu4 xi5a xi5c xi5di xi5miz xpan4d xpe3d xpecto5 xquis3 xu3a xx4 y1b y1c y1d y1er y1i y1o4 y1stro y1w y2ce y3ch y3la y3lo y3po y3ro y3s2e y3thin y4erf y4o5g y4ons y4os y4ped y4poc y4so y5ac y5at y5che3d y5ee y5gi y5lu y5pu yc5er ych4e ycom4 ycot4 ye4t yes4 yes5ter1y ylla5bl ym5e5try ymbol5 yme4 ympa3 yn3chr yn5d yn5g yn5ic yo5d yo5net yom4 yp2ta yp3i yper5 yr4r yr5ia yra5m ys1t ys3ica ys3io ys3ta ys4c yss4 ysur4 yt3ic z1er z2z3w z3ian. z3o1phr z4il z4is z4zy z5a2b za1 zar2 ze3ro ze4n ze4p zet4 zo4m zo5ol zte4";
var ENGLISH_EXCEPTIONS = "as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic present presents project projects reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion ta-ble";

// src/text/hyphenate.ts
var LETTERS_BEFORE = 2;
var LETTERS_AFTER = 3;
var MIN_WORD = LETTERS_BEFORE + LETTERS_AFTER;
var DOT = ".";
var patterns;
var longest = 0;
var exceptions = /* @__PURE__ */ new Map();
var cache = /* @__PURE__ */ new Map();
function hyphenationPoints(word) {
  let points = cache.get(word);
  if (points === void 0) {
    points = word.length < MIN_WORD || !/^[A-Za-z]+$/.test(word) ? [] : cut(word.toLowerCase());
    cache.set(word, points);
  }
  return points;
}
function cut(word) {
  if (patterns === void 0) {
    patterns = readPatterns();
    for (const marked of ENGLISH_EXCEPTIONS.split(" ")) exceptions.set(marked.replaceAll("-", ""), exception(marked));
  }
  const known = exceptions.get(word);
  if (known !== void 0) return known;
  const padded = DOT + word + DOT;
  const levels = new Uint8Array(padded.length + 1);
  for (let start = 0; start < padded.length; start++) {
    const end = Math.min(padded.length, start + longest);
    for (let stop = start + 1; stop <= end; stop++) {
      const found = patterns.get(padded.slice(start, stop));
      if (found === void 0) continue;
      for (let k = 0; k < found.length; k++) {
        const level = found[k];
        if (level > levels[start + k]) levels[start + k] = level;
      }
    }
  }
  const out = [];
  for (let at = LETTERS_BEFORE; at <= word.length - LETTERS_AFTER; at++) {
    if (levels[at + 1] % 2 === 1) out.push(at);
  }
  return out;
}
function exception(marked) {
  const out = [];
  const length = marked.replaceAll("-", "").length;
  let at = 0;
  for (const part of marked.split("-")) {
    at += part.length;
    if (at >= LETTERS_BEFORE && length - at >= LETTERS_AFTER) out.push(at);
  }
  return out;
}
function readPatterns() {
  const out = /* @__PURE__ */ new Map();
  for (const pattern of ENGLISH_PATTERNS.split(" ")) {
    let letters2 = "";
    const levels = [0];
    for (let i = 0; i < pattern.length; i++) {
      const code = pattern.charCodeAt(i);
      if (code >= 48 && code <= 57) levels[levels.length - 1] = code - 48;
      else {
        letters2 += pattern.charAt(i);
        levels.push(0);
      }
    }
    out.set(letters2, levels);
    if (letters2.length > longest) longest = letters2.length;
  }
  return out;
}

// src/text/nodes.ts
var HAN = 0;
var OPEN = 1;
var CLOSE = 2;
var PAUSE = 3;
var STOP = 4;
var MIDDLE = 5;
var CONNECTOR = 6;
var SOLIDUS2 = 7;
var LONG = 8;
var WORD = 9;
var SPACE3 = 10;
var FIXED = 11;
var BOX = 12;
var EDGE = 13;
var LEADER = 14;
var FORCED_BREAK = 15;
var NO_WORD = -1;
function createNodes(capacity) {
  const ints = () => new Int32Array(capacity);
  const bytes = () => new Uint8Array(capacity);
  return {
    length: 0,
    kind: bytes(),
    start: ints(),
    end: ints(),
    item: ints(),
    advance: ints(),
    left: ints(),
    right: ints(),
    shift: ints(),
    em: ints(),
    shapes: [],
    tail: ints(),
    breakBefore: bytes(),
    penalty: new Float64Array(capacity),
    hyphen: ints(),
    word: ints(),
    wordStart: ints(),
    wordEnd: ints(),
    words: [],
    leaders: /* @__PURE__ */ new Map(),
    joinBefore: ints(),
    squeezeTier: bytes(),
    squeeze: ints(),
    stretchTier: bytes(),
    stretch: ints()
  };
}

// src/text/resolve.ts
var KINDS = {
  open: OPEN,
  close: CLOSE,
  pause: PAUSE,
  stop: STOP,
  middle: MIDDLE,
  connector: CONNECTOR,
  solidus: SOLIDUS2,
  long: LONG
};
var MIDDLE_ADVANCE = 0.5;
var MISSING_ADVANCE = 1;
var caches = /* @__PURE__ */ new WeakMap();
function resolverFor(fonts2, style, beside) {
  let cache2 = caches.get(fonts2);
  if (cache2 === void 0) {
    cache2 = /* @__PURE__ */ new Map();
    caches.set(fonts2, cache2);
  }
  const { families, weight, italic, lang, features } = style;
  const key = `${families.join()}|${weight}|${italic}|${lang}|${features.join()}|${beside}`;
  let resolver = cache2.get(key);
  if (resolver === void 0) {
    resolver = createResolver(fonts2, style, beside);
    cache2.set(key, resolver);
  }
  return resolver;
}
var languageSystem = (lang) => LANGUAGE_SYSTEMS.find(([prefix]) => lang === prefix || lang.startsWith(`${prefix}-`))?.[1] ?? "dflt";
function scriptOf(codePoint) {
  if (codePoint < 880) return "latn";
  return SCRIPT_RANGES.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2] ?? "latn";
}
var mayHang = (codePoint) => HANGING_MARKS.includes(String.fromCodePoint(codePoint));
function createResolver(fonts2, style, beside) {
  const single2 = /* @__PURE__ */ new Map();
  const clusters = /* @__PURE__ */ new Map();
  const faces = /* @__PURE__ */ new Map();
  const language = languageSystem(style.lang);
  function cjk(codePoint, cluster) {
    let found = cluster === void 0 ? single2.get(codePoint) : clusters.get(cluster);
    if (found === void 0) {
      found = resolve(codePoint, cluster ?? String.fromCodePoint(codePoint));
      if (cluster === void 0) single2.set(codePoint, found);
      else clusters.set(cluster, found);
    }
    return found;
  }
  function resolve(codePoint, cluster) {
    const mark = MARK_CLASSES.get(codePoint);
    let kind = mark === void 0 ? HAN : KINDS[mark];
    if (kind === LONG && cluster.length === 1) kind = codePoint === 8230 ? LONG : CONNECTOR;
    const face = fonts2.faceFor(codePoint, style, "cjk");
    if (face === void 0) {
      return { kind, face, glyphs: [], advance: MISSING_ADVANCE, left: 0, right: 0, shift: 0 };
    }
    const scale = scaleOf(face);
    const text = everyGlyph(face, cluster) ? cluster : String.fromCodePoint(codePoint);
    const glyphs = face.shape(text, "hani", language, style.features);
    let advance = 0;
    for (const glyph of glyphs) advance += glyph.advance;
    advance *= scale;
    if (kind === MIDDLE)
      return { kind, face, glyphs, advance: MIDDLE_ADVANCE, left: 0, right: 0, shift: (MIDDLE_ADVANCE - advance) / 2 };
    const trims = kind === OPEN || kind === CLOSE || kind === PAUSE || kind === STOP;
    const { left, right } = trims ? face.blanks(codePoint) : NO_BLANKS;
    return { kind, face, glyphs, advance, left: left * scale, right: right * scale, shift: 0 };
  }
  function latinFace(codePoint) {
    let face = faces.get(codePoint);
    if (face === void 0 && !faces.has(codePoint)) {
      face = fonts2.faceFor(codePoint, style, "latin");
      faces.set(codePoint, face);
    }
    return face;
  }
  const scaleOf = (face) => beside ? face.scale : 1;
  return { style, script: "hani", language, cjk, latinFace, scaleOf };
}
var NO_BLANKS = { left: 0, right: 0 };
function everyGlyph(face, cluster) {
  for (const character of cluster) {
    const codePoint = character.codePointAt(0);
    if (!isVariationSelector(codePoint) && !face.has(codePoint)) return false;
  }
  return true;
}
var isBesideChinese = (paragraphLang) => isCjkLanguage(paragraphLang);

// src/text/build-nodes.ts
var { BK: BK3, CM: CM3, CR: CR2, EM: EM2, JL: JL2, JT: JT2, JV: JV2, LF: LF2, NL: NL2, RI: RI2, ZWJ: ZWJ3 } = LINE_BREAK_CLASSES;
var BLANK = 32;
var NO_BREAK_SPACE = 160;
var SOFT_HYPHEN = 173;
var HYPHEN2 = "-";
var PROPORTIONAL = "pwid";
var HAN_SAMPLE2 = 19968;
var NO_LIGATURES = ["-liga", "-clig"];
var MISSING_NARROW = 0.5;
var within = (ranges, codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
var isInvisible = (codePoint) => codePoint === SOFT_HYPHEN || codePoint >= 847 && within(INVISIBLE, codePoint);
function isControl(codePoint) {
  if (codePoint < BLANK) return codePoint < 9 || codePoint > 13;
  if (codePoint >= 127 && codePoint < NO_BREAK_SPACE) return codePoint !== 133;
  return codePoint >= 1564 && within(BIDI_CONTROLS, codePoint);
}
function unsupportedReason(codePoint) {
  if (codePoint < 1424) return void 0;
  return UNSUPPORTED_RANGES.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2];
}
var PLAIN_WORD = /^[^A-Za-z0-9/@_]*([A-Za-z]+)(?:[’'][a-z]{1,2})?[^A-Za-z0-9/@_]*$/;
function buildNodes(items, flat, { contexts, classes: classes2 }, breaks, penalties, options, fonts2, unit, splitOver, findings) {
  const { length, codePoints, items: owners, offsets, edges, styles } = flat;
  const nodes = createNodes(length + edges.length + 1);
  const beside = isBesideChinese(options.lang);
  let edge = 0;
  let i = 0;
  let item = -1;
  let resolver;
  let em = 0;
  let tracking = 0;
  let pending = -1;
  let lastReason;
  for (; ; ) {
    let before = i < length ? breaks[i] : NO_BREAK;
    while (edge < edges.length && edges[edge].at === i) {
      before = addEdge(edges[edge++].item, before);
    }
    if (i >= length) return nodes;
    if (owners[i] !== item) enterItem(owners[i]);
    const codePoint = codePoints[i];
    const source = items[item];
    if (source.type === "box" || source.type === "leader") {
      const node = add(source.type === "box" ? BOX : LEADER, i, i + 1, before);
      if (source.type === "box") nodes.advance[node] = Math.round(source.width / unit);
      else addLeader(node, source.text);
      i++;
      continue;
    }
    const lineBreak = classes2[i];
    if (lineBreak === BK3 || lineBreak === LF2 || lineBreak === CR2 || lineBreak === NL2) {
      add(FORCED_BREAK, i, i + 1, before);
      i++;
    } else if (resolver === void 0) i++;
    else if (codePoint === BLANK || codePoint >= 9 && codePoint <= 13) addSpace(resolver, before);
    else if (codePoint === NO_BREAK_SPACE || FIXED_SPACES.has(codePoint)) addFixedSpace(resolver, codePoint, before);
    else if (isControl(codePoint) || isInvisible(codePoint)) skipInvisible(codePoint);
    else if (contexts[i] === CJK) addCjk(resolver, codePoint, before);
    else addWord(resolver, before);
  }
  function enterItem(next) {
    item = next;
    const style = styles[item];
    resolver = style === void 0 ? void 0 : resolverFor(fonts2, style, beside);
    em = style === void 0 ? Math.round(1 / unit) : Math.round(style.size / unit);
    tracking = style === void 0 ? 0 : Math.round(style.letterSpacing / unit);
    pending = -1;
    lastReason = void 0;
  }
  function add(kind, start, end, breakBefore, penalty = penalties[start] ?? 0) {
    const node = nodes.length++;
    nodes.kind[node] = kind;
    nodes.start[node] = pending >= 0 ? pending : start;
    nodes.end[node] = end;
    nodes.item[node] = item;
    nodes.em[node] = em;
    nodes.breakBefore[node] = breakBefore;
    nodes.penalty[node] = penalty;
    nodes.word[node] = NO_WORD;
    nodes.shapes.push(void 0);
    pending = -1;
    return node;
  }
  function addEdge(owner, before) {
    const source = items[owner];
    const opens = source.side === "start";
    const kept = pending;
    pending = -1;
    const node = add(EDGE, i, i, opens ? before : NO_BREAK, penalties[i] ?? 0);
    pending = kept;
    nodes.item[node] = owner;
    nodes.advance[node] = Math.round(source.width / unit);
    return opens ? NO_BREAK : before;
  }
  function skipInvisible(codePoint) {
    if (isControl(codePoint)) note(i, codePoint, "control");
    const last = nodes.length - 1;
    if (last >= 0 && nodes.item[last] === item) nodes.end[last] = i + 1;
    else if (pending < 0) pending = i;
    i++;
  }
  function addSpace(from, before) {
    const node = add(options.preserveSpaces ? FIXED : SPACE3, i, i + 1, before);
    spaceShape(from, node, void 0);
    i++;
  }
  function addFixedSpace(from, codePoint, before) {
    const node = add(FIXED, i, i + 1, before);
    spaceShape(from, node, FIXED_SPACES.get(codePoint));
    i++;
  }
  function spaceShape(from, node, fixed) {
    const face = from.latinFace(BLANK);
    const glyphs = face?.shape(" ", "latn", "dflt") ?? [];
    const scale = face === void 0 ? 1 : from.scaleOf(face);
    if (face !== void 0) nodes.shapes[node] = { face, size: scale * em, glyphs };
    const natural = (glyphs[0]?.advance ?? 0.25) * scale;
    nodes.advance[node] = Math.round((fixed ?? natural) * em) + tracking;
  }
  function addCjk(from, codePoint, before) {
    let end = i + 1;
    while (end < length && owners[end] === item && breaks[end] === NO_BREAK && extendsCluster(end)) end++;
    const resolved = end === i + 1 ? from.cjk(codePoint) : from.cjk(codePoint, textOf(i, end));
    const node = add(resolved.kind, i, end, before);
    nodes.advance[node] = Math.round(resolved.advance * em) + tracking;
    nodes.left[node] = Math.round(resolved.left * em);
    nodes.right[node] = Math.round(resolved.right * em);
    nodes.shift[node] = Math.round(resolved.shift * em);
    nodes.tail[node] = tracking;
    const { face, glyphs } = resolved;
    if (face === void 0) miss(i, codePoint);
    else nodes.shapes[node] = { face, size: em * from.scaleOf(face), glyphs };
    i = end;
  }
  function addLeader(node, pattern) {
    if (resolver === void 0 || pattern === "") return;
    const face = resolver.latinFace(pattern.codePointAt(0));
    if (face === void 0) {
      miss(i, pattern.codePointAt(0));
      return;
    }
    const size = em * resolver.scaleOf(face);
    const glyphs = face.shape(pattern, "latn", "dflt", resolver.style.features);
    let width = 0;
    for (const glyph of glyphs) width += glyph.advance * size;
    nodes.leaders.set(node, { shape: { face, size, glyphs }, width });
  }
  function extendsCluster(at) {
    const own = classes2[at];
    const previous = classes2[at - 1];
    if (own === CM3 || own === ZWJ3 || previous === ZWJ3 || own === EM2) return true;
    if (own === RI2) return previous === RI2;
    return (own === JL2 || own === JV2 || own === JT2) && (previous === JL2 || previous === JV2 || previous === JT2);
  }
  function textOf(start, end) {
    const source = items[item];
    const stop = end < length && owners[end] === item ? offsets[end] : source.text.length;
    return source.text.slice(offsets[start], stop);
  }
  function addWord(from, before) {
    const first = i;
    let text = "";
    let face;
    let script = "";
    const at = [];
    const cuts = [];
    while (i < length && owners[i] === item && contexts[i] !== CJK) {
      const codePoint = codePoints[i];
      if (i > first && breaks[i] !== NO_BREAK && codePoints[i - 1] !== SOFT_HYPHEN) break;
      if (codePoint === BLANK || codePoint === NO_BREAK_SPACE || FIXED_SPACES.has(codePoint)) break;
      const lineBreak = classes2[i];
      if (lineBreak === BK3 || lineBreak === LF2 || lineBreak === CR2 || lineBreak === NL2) break;
      if (isControl(codePoint)) {
        note(i, codePoint, "control");
        i++;
        continue;
      }
      if (isInvisible(codePoint)) {
        if (codePoint === SOFT_HYPHEN && options.hyphens !== "none" && text.length > 0) cuts.push(text.length);
        i++;
        continue;
      }
      const reason = unsupportedReason(codePoint);
      if (reason === void 0) lastReason = void 0;
      else note(i, codePoint, reason);
      const mark = (lineBreak === CM3 || lineBreak === ZWJ3) && face !== void 0;
      const next = mark && face.has(codePoint) ? face : from.latinFace(codePoint);
      if (next === void 0) {
        if (mark && composes(text, codePoint, face)) {
          const whole = (text.slice(-1) + String.fromCodePoint(codePoint)).normalize("NFC");
          text = text.slice(0, -1) + whole;
          i++;
          continue;
        }
        if (text !== "" && !mark) break;
        miss(i, codePoint);
        if (!mark) {
          const node = add(WORD, first, i + 1, before);
          const width = eastAsianWidth(codePoint) === 2 ? 1 : MISSING_NARROW;
          nodes.advance[node] = lineBreak === CM3 ? 0 : Math.round(width * em);
          i++;
          return;
        }
        i++;
        continue;
      }
      if (face !== void 0 && next !== face) break;
      const own = mark || codePoint < 65 ? script : scriptOf(codePoint);
      if (script !== "" && own !== script && own !== "" && isLetterScript(codePoint)) break;
      if (script === "" && isLetterScript(codePoint)) script = own;
      face = next;
      for (let k = codePoint > 65535 ? 2 : 1; k > 0; k--) at.push(i);
      text += String.fromCodePoint(codePoint);
      i++;
    }
    if (face === void 0) {
      const last = nodes.length - 1;
      if (last >= 0 && nodes.item[last] === item) nodes.end[last] = i;
      else if (pending < 0) pending = first;
      return;
    }
    placeWord(from, face, script === "" ? "latn" : script, text, first, i, before, at, cuts);
  }
  function placeWord(from, face, script, text, first, end, before, at, cuts) {
    const { style } = from;
    let features = style.features;
    if (tracking !== 0) features = [...features, ...NO_LIGATURES];
    if (face.has(HAN_SAMPLE2) && /[‘’“”]/.test(text)) features = [...features, PROPORTIONAL];
    const language = isCjkLanguage(style.lang) ? "dflt" : from.language;
    const glyphs = face.shape(text, script, language, features);
    const size = em * from.scaleOf(face);
    const ends = clusterEnds(glyphs, text.length, size, tracking);
    const total = Math.round(ends[text.length]);
    const hyphens = hyphenPoints(style, text, first, end, cuts);
    const emergency = total > splitOver ? clusterStarts(glyphs) : [];
    const points = [.../* @__PURE__ */ new Set([...hyphens, ...emergency])].sort((a, b) => a - b);
    const shape = { face, size, glyphs };
    if (points.length === 0) {
      const node = add(WORD, first, end, before);
      nodes.advance[node] = total;
      nodes.tail[node] = tracking;
      nodes.shapes[node] = shape;
      return;
    }
    const word = nodes.words.length;
    nodes.words.push({ text, script, language, features, style, letterSpacing: tracking });
    const hyphenWidth = Math.round((face.shape(HYPHEN2, "latn", language, features)[0]?.advance ?? 0) * size);
    let from_ = 0;
    for (const point of [...points, text.length]) {
      const start = from_ === 0 ? first : at[from_];
      const stop = point === text.length ? end : at[point];
      const hyphenated = from_ > 0 && hyphens.includes(from_);
      const node = from_ === 0 ? add(WORD, start, stop, before) : add(WORD, start, stop, BREAK, hyphenated ? HYPHENATED : EMERGENCY);
      nodes.advance[node] = Math.round(ends[point]) - Math.round(ends[from_]);
      nodes.tail[node] = tracking;
      nodes.shapes[node] = shape;
      nodes.word[node] = word;
      nodes.wordStart[node] = from_;
      nodes.wordEnd[node] = point;
      if (hyphenated) nodes.hyphen[node] = hyphenWidth;
      from_ = point;
    }
  }
  function hyphenPoints(style, text, first, end, cuts) {
    const inner = cuts.filter((cut2) => cut2 < text.length);
    if (inner.length > 0 || options.hyphens !== "auto" || !/^en\b/.test(style.lang)) return inner;
    const match = PLAIN_WORD.exec(text);
    if (match === null || joinsWord(first - 1) || joinsWord(end)) return inner;
    const start = text.indexOf(match[1]);
    return hyphenationPoints(match[1]).map((point) => point + start);
  }
  function joinsWord(at) {
    if (at < 0 || at >= length) return false;
    const codePoint = codePoints[at];
    if (codePoint <= BLANK || contexts[at] === CJK || codePoint >= 8192 || codePoint === NO_BREAK_SPACE) return false;
    return items[owners[at]].type === "text";
  }
  function miss(at, codePoint) {
    const availableIn = fonts2.familyWith(codePoint);
    findings.missing.push({
      item,
      index: offsets[at],
      codePoint,
      ...availableIn === void 0 ? {} : { availableIn }
    });
  }
  function note(at, codePoint, reason) {
    if (reason !== "control" && reason === lastReason) return;
    lastReason = reason;
    findings.unsupported.push({ item, index: offsets[at], codePoint, reason });
  }
}
var isLetterScript = (codePoint) => codePoint >= 65 && !(codePoint >= 8192 && codePoint < 11264);
function composes(text, mark, face) {
  const whole = (text.slice(-1) + String.fromCodePoint(mark)).normalize("NFC");
  return whole.length === 1 && face.has(whole.codePointAt(0));
}
function clusterEnds(glyphs, length, size, tracking) {
  const out = new Float64Array(length + 1);
  let at = 0;
  let x = 0;
  for (let g = 0; g < glyphs.length; g++) {
    let advance = glyphs[g].advance * size;
    const own = glyphs[g].length;
    while (g + 1 < glyphs.length && glyphs[g + 1].length === 0) {
      advance += glyphs[++g].advance * size;
    }
    for (let k = 1; k <= own && at + k <= length; k++) out[at + k] = x + advance * k / own + tracking;
    at += own;
    x += advance + tracking;
  }
  for (let k = at + 1; k <= length; k++) out[k] = x;
  return out;
}
function clusterStarts(glyphs) {
  const out = [];
  let at = 0;
  for (const glyph of glyphs) {
    if (at > 0 && glyph.length > 0 && glyph.advance > 0) out.push(at);
    at += glyph.length;
  }
  return out;
}

// src/text/spacing.ts
var GAP = 0.25;
var GAP_MIN = 0.125;
var GAP_MAX = 0.5;
var SPACE_MIN = 0.25;
var SPACE_SHRINK = 0.8;
var SPACE_MAX = 0.5;
var STOP_SHARE = 0.5;
var SQUEEZE_SPACES = 1;
var SQUEEZE_BRACKETS = 2;
var SQUEEZE_PAUSES = 3;
var SQUEEZE_GAPS = 4;
var SQUEEZE_STOPS = 5;
var STRETCH_SPACES = 1;
var STRETCH_GAPS = 2;
var STRETCH_ALL = 3;
var FIRST_IDEOGRAPH = 11904;
function spaceNodes(nodes, flat, options) {
  trimBodies(nodes, options.punctuation);
  let previous = -1;
  for (let i = 0; i < nodes.length; i++) {
    if (nodes.kind[i] === EDGE && nodes.advance[i] === 0) continue;
    if (nodes.kind[i] === SPACE3 || nodes.kind[i] === FIXED && options.preserveSpaces === false) {
      wordSpace(nodes, flat, previous, i, options.autospace);
    } else if (previous >= 0) meet(nodes, flat, previous, i, options);
    previous = i;
  }
}
function trimBodies(nodes, style) {
  if (style === "gb") return;
  for (let i = 0; i < nodes.length; i++) {
    const kind = nodes.kind[i];
    if (kind !== OPEN && kind !== CLOSE && kind !== PAUSE && kind !== STOP) continue;
    const trims = style === "banjiao" || style === "kaiming" && kind !== STOP;
    if (trims) {
      nodes.advance[i] -= nodes.left[i] + nodes.right[i];
      nodes.shift[i] -= nodes.left[i];
    }
    if (trims || style === "plain") {
      nodes.left[i] = 0;
      nodes.right[i] = 0;
    }
  }
}
function wordSpace(nodes, flat, previous, i, autospace) {
  const em = nodes.em[i];
  const next = nextReal(nodes, i);
  if (autospace && nodes.kind[i] === SPACE3 && previous >= 0 && next >= 0 && mixed(nodes, flat, previous, next)) {
    nodes.advance[i] = Math.round(GAP * em);
    nodes.squeezeTier[i] = SQUEEZE_GAPS;
    nodes.squeeze[i] = Math.round((GAP - GAP_MIN) * em);
    nodes.stretchTier[i] = STRETCH_GAPS;
    nodes.stretch[i] = Math.round((GAP_MAX - GAP) * em);
    return;
  }
  const natural = nodes.advance[i];
  nodes.squeezeTier[i] = SQUEEZE_SPACES;
  nodes.squeeze[i] = Math.max(0, Math.round(natural - Math.min(SPACE_MIN * em, SPACE_SHRINK * natural)));
  nodes.stretchTier[i] = STRETCH_SPACES;
  nodes.stretch[i] = Math.max(0, Math.round(SPACE_MAX * em - natural));
}
function nextReal(nodes, from) {
  for (let i = from + 1; i < nodes.length; i++) if (nodes.kind[i] !== EDGE || nodes.advance[i] !== 0) return i;
  return -1;
}
function isHan(nodes, flat, i) {
  if (nodes.kind[i] !== HAN) return false;
  const codePoint = flat.codePoints[nodes.start[i]];
  return codePoint >= FIRST_IDEOGRAPH && (codePoint < 126976 || codePoint >= 131072) && !(codePoint >= 65280 && codePoint <= 65376);
}
function isLatinEdge(nodes, flat, i, at) {
  if (nodes.kind[i] !== WORD) return false;
  const codePoint = flat.codePoints[at];
  return isLatinText(codePoint) || codePoint < 8704 && NUMBER_SIGNS.includes(String.fromCodePoint(codePoint));
}
function mixed(nodes, flat, a, b) {
  if (isHan(nodes, flat, a)) return isLatinEdge(nodes, flat, b, nodes.start[b]);
  return isHan(nodes, flat, b) && isLatinEdge(nodes, flat, a, nodes.end[a] - 1);
}
function meet(nodes, flat, a, b, options) {
  const { kind, left, right } = nodes;
  const first = kind[a];
  const second = kind[b];
  if (isApart(first) || isApart(second)) return;
  if (options.autospace && mixed(nodes, flat, a, b)) {
    const em = nodes.em[first === HAN ? a : b];
    nodes.joinBefore[b] = Math.round(GAP * em);
    nodes.squeezeTier[b] = SQUEEZE_GAPS;
    nodes.squeeze[b] = Math.round((GAP - GAP_MIN) * em);
    nodes.stretchTier[b] = STRETCH_GAPS;
    nodes.stretch[b] = Math.round((GAP_MAX - GAP) * em);
    return;
  }
  const rigid = first === CONNECTOR || second === CONNECTOR || first === SOLIDUS2 || second === SOLIDUS2;
  if (!rigid && !(first === WORD && second === WORD)) nodes.stretchTier[b] = STRETCH_ALL;
  if (stacks(nodes, flat, a, b)) {
    nodes.joinBefore[b] = -right[a];
    nodes.advance[b] -= right[b];
    right[b] = 0;
    return;
  }
  const blankBefore = first === CLOSE || first === PAUSE || first === STOP ? right[a] : 0;
  const blankAfter = second === OPEN ? left[b] : 0;
  let blank = blankBefore + blankAfter;
  if (blankBefore > 0 && (blankAfter > 0 || second === CLOSE || second === PAUSE || second === STOP)) {
    const trimmed = blankAfter > 0 ? Math.min(blankBefore, blankAfter) : blankBefore;
    nodes.joinBefore[b] = -trimmed;
    blank -= trimmed;
  } else if (first === OPEN && blankAfter > 0) {
    nodes.joinBefore[b] = -blankAfter;
    blank = 0;
  }
  if (blank <= 0) return;
  if (first === STOP) {
    nodes.squeezeTier[b] = SQUEEZE_STOPS;
    nodes.squeeze[b] = Math.round(blank * STOP_SHARE);
  } else {
    nodes.squeezeTier[b] = first === PAUSE && blankAfter === 0 ? SQUEEZE_PAUSES : SQUEEZE_BRACKETS;
    nodes.squeeze[b] = blank;
  }
}
var isApart = (kind) => kind === SPACE3 || kind === FIXED || kind === EDGE || kind === LEADER || kind === FORCED_BREAK || kind === BOX;
function stacks(nodes, flat, a, b) {
  if (nodes.kind[a] !== STOP || nodes.kind[b] !== STOP || nodes.right[a] === 0) return false;
  const stacking = (i) => STACKING_MARKS.includes(String.fromCodePoint(flat.codePoints[nodes.start[i]]));
  return stacking(a) && stacking(b);
}

// src/text/line-sums.ts
function sumLines(nodes) {
  const n = nodes.length;
  const floats = () => new Float64Array(n + 1);
  const ints = () => new Int32Array(n + 1);
  const squeeze2 = [floats(), floats(), floats(), floats(), floats()];
  const sums = {
    position: floats(),
    firstKept: ints(),
    lastKept: ints(),
    startCut: ints(),
    endCut: ints(),
    squeeze: squeeze2,
    squeezeAll: floats(),
    stretchSpaces: floats(),
    stretchGaps: floats(),
    openGaps: ints(),
    slots: ints(),
    leaders: ints(),
    han: ints(),
    words: ints()
  };
  let x = 0;
  let kept = -1;
  let all = 0;
  let spaces = 0;
  let gaps = 0;
  let open = 0;
  let slots = 0;
  let leaders = 0;
  let han = 0;
  let words = 0;
  const rooms = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const kind = nodes.kind[i];
    x += nodes.joinBefore[i];
    sums.position[i] = x;
    x += nodes.advance[i];
    sums.lastKept[i] = kept;
    if (!isDropped(nodes, i)) kept = i;
    sums.startCut[i] = kind === OPEN ? nodes.left[i] : 0;
    const cuts = kind === CLOSE || kind === PAUSE || kind === STOP;
    sums.endCut[i] = (cuts ? nodes.right[i] : 0) + nodes.tail[i];
    const tier = nodes.squeezeTier[i];
    if (tier > 0) {
      rooms[tier - 1] += nodes.squeeze[i];
      all += nodes.squeeze[i];
    }
    const stretch2 = nodes.stretchTier[i];
    if (stretch2 === STRETCH_SPACES) spaces += nodes.stretch[i];
    else if (stretch2 === STRETCH_GAPS) gaps += nodes.stretch[i];
    else if (stretch2 === STRETCH_ALL) open++;
    if (stretch2 > 0) slots++;
    if (kind === LEADER) leaders++;
    else if (kind === HAN) han++;
    else if (kind === WORD) words++;
    for (let t = 0; t < 5; t++) squeeze2[t][i] = rooms[t];
    sums.squeezeAll[i] = all;
    sums.stretchSpaces[i] = spaces;
    sums.stretchGaps[i] = gaps;
    sums.openGaps[i] = open;
    sums.slots[i] = slots;
    sums.leaders[i] = leaders;
    sums.han[i] = han;
    sums.words[i] = words;
  }
  sums.position[n] = x;
  sums.lastKept[n] = kept;
  sums.firstKept[n] = n;
  for (let i = n - 1; i >= 0; i--) sums.firstKept[i] = isDropped(nodes, i) ? sums.firstKept[i + 1] : i;
  return sums;
}
function isDropped(nodes, i) {
  const kind = nodes.kind[i];
  return kind === SPACE3 || kind === FORCED_BREAK || kind === EDGE && nodes.advance[i] === 0;
}
function naturalWidth(nodes, sums, from, to) {
  const first = sums.firstKept[from];
  const last = sums.lastKept[to];
  if (first >= to || last < first) return 0;
  const edges = sums.startCut[first] + sums.endCut[last];
  const hyphen = to < nodes.length ? nodes.hyphen[to] : 0;
  return sums.position[last] + nodes.advance[last] - sums.position[first] - edges + hyphen;
}

// src/text/optimise.ts
var EM3 = 1e3;
var TOLERANCES = [0.06 * EM3, 0.15 * EM3, Number.POSITIVE_INFINITY];
var SOFT_GAP = 0.08 * EM3;
var COSTLY = 150;
var SQUEEZE_WEIGHTS = [1, 1.2, 1.5, 2, 4];
var SQUEEZE_BADNESS = 40;
var STRETCH_BADNESS = 100;
var SPACES_BADNESS = 60;
var GAPS_BADNESS = 20;
var WIDE_SPACE = 0.25 * EM3;
var UNEVEN = 30;
var UNEVEN_FROM = 0.08 * EM3;
var RAGGED_BADNESS = 4;
var SHORT_LAST = 150;
var LAST_LINE_HAN = 2;
var LONE_HAN = 1e6;
var OVERFULL = 1e9;
var ONE_LINE = 1e7;
var BALANCED_FLAW = 20;
var SLACK = 2 * EM3;
var NO_GAP = 0;
function optimise(nodes, sums, from, to, goal) {
  const points = breakPoints(nodes, from, to, false);
  let best;
  for (const tolerance of TOLERANCES) {
    const found = search(nodes, sums, points, goal, tolerance, false);
    if (found !== void 0 && (best === void 0 || found.cost < best.cost)) best = found;
    if (best !== void 0 && (best.worst < COSTLY || !goal.justified)) return best.ends;
  }
  if (best !== void 0) return best.ends;
  const all = goal.cutAnywhere ? breakPoints(nodes, from, to, true) : points;
  return search(nodes, sums, all, goal, Number.POSITIVE_INFINITY, true)?.ends ?? [to];
}
function breakPoints(nodes, from, to, everywhere) {
  const out = [from];
  for (let i = from + 1; i < to; i++) if (everywhere || nodes.breakBefore[i] !== NO_BREAK) out.push(i);
  out.push(to);
  return Int32Array.from(out);
}
function search(nodes, sums, points, goal, tolerance, emergency) {
  const count = points.length;
  const { position: position2, firstKept, lastKept, startCut, endCut, squeezeAll, stretchSpaces, stretchGaps, openGaps } = sums;
  const { slots, leaders, squeeze: squeeze2 } = sums;
  const { advance, hyphen, penalty, breakBefore } = nodes;
  const costs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const flaws = new Float64Array(count);
  const gaps = new Float64Array(count);
  const previous = new Int32Array(count).fill(-1);
  const { justified, balanced, hang } = goal;
  costs[0] = 0;
  let low = 0;
  for (let b = 1; b < count; b++) {
    const end = points[b];
    const isLast = b === count - 1;
    const last = lastKept[end];
    const hyphenWidth = isLast ? 0 : hyphen[end];
    const fills = isLast ? goal.lastJustified : justified;
    const breakCost = isLast ? 0 : breakBefore[end] === NO_BREAK ? EMERGENCY : penalty[end];
    const hung = hang === void 0 || last < 0 ? 0 : hang(last);
    const right = last < 0 ? 0 : position2[last] + advance[last] - endCut[last] + hyphenWidth;
    let bestCost = Number.POSITIVE_INFINITY;
    let bestFrom = -1;
    let bestGap = NO_GAP;
    let bestFlaw = 0;
    for (let a = low; a < b; a++) {
      const known = costs[a];
      const first = firstKept[points[a]];
      const measure = a === 0 ? goal.firstMeasure : goal.measure;
      const empty = last < first;
      const natural = empty ? 0 : right - position2[first] - startCut[first];
      let room = measure - natural;
      if (hung > 0 && (room < 0 || goal.alwaysHang)) room += hung;
      if (room < 0 && a === low && -room > SLACK + (empty ? 0 : squeezeAll[last] - squeezeAll[first])) {
        if (!emergency || a < b - 1) low = a + 1;
        if (!emergency) continue;
      }
      if (known === Number.POSITIVE_INFINITY) continue;
      let bad = 0;
      let gap = NO_GAP;
      const loose = room > 0;
      if (!loose) {
        let need = -room;
        if (need > 0) {
          const squeezes = justified && !empty;
          for (let tier = 0; tier < 5 && need > 0 && squeezes; tier++) {
            const sum = squeeze2[tier];
            const give = sum[last] - sum[first];
            if (give <= 0) continue;
            const used = Math.min(need, give);
            const share = used / give;
            bad += SQUEEZE_BADNESS * SQUEEZE_WEIGHTS[tier] * share * share * share;
            need -= used;
          }
          if (need > 0) {
            if (!emergency || a < b - 1) continue;
            bad = OVERFULL;
          } else gap = room / Math.max(1, slots[last] - slots[first]);
        }
      } else if (!fills || empty) {
        if (!isLast || balanced) {
          const short = room / EM3;
          bad = balanced ? short : RAGGED_BADNESS * short * short;
        }
      } else if (leaders[last] - (first > 0 ? leaders[first - 1] : 0) === 0) {
        let rest = room;
        const spaceRoom = stretchSpaces[last] - stretchSpaces[first];
        if (spaceRoom > 0) {
          const used = Math.min(rest, spaceRoom);
          const share = used / spaceRoom;
          bad += SPACES_BADNESS * share * share * share;
          rest -= used;
        }
        const gapRoom = stretchGaps[last] - stretchGaps[first];
        if (rest > 0 && gapRoom > 0) {
          const used = Math.min(rest, gapRoom);
          const share = used / gapRoom;
          bad += GAPS_BADNESS * share * share * share;
          rest -= used;
        }
        if (rest > 0) {
          const open = openGaps[last] - openGaps[first];
          const all = slots[last] - slots[first];
          if (open > 0) {
            gap = rest / open;
            const r = gap / SOFT_GAP;
            bad += STRETCH_BADNESS * r * r * r;
          } else {
            gap = all > 0 ? rest / all : rest;
            const r = 1 + gap / WIDE_SPACE;
            bad += STRETCH_BADNESS * r * r * r;
          }
          if (gap > tolerance) {
            if (bestFrom >= 0) break;
            continue;
          }
        }
      }
      let flaw = Math.max(breakCost, 0);
      if (!isLast && hyphenWidth > 0 && a > 0 && hyphen[points[a]] > 0) flaw += HYPHENS_IN_A_ROW;
      if (isLast && a > 0 && !empty) {
        const han = sums.han[last] - sums.han[first] + (nodes.kind[first] === HAN ? 1 : 0);
        const words = sums.words[last] - (first > 0 ? sums.words[first - 1] : 0);
        if (words === 0 && han < LAST_LINE_HAN && han > 0) flaw += LONE_HAN;
        if (natural < goal.shortLast) flaw += SHORT_LAST;
      }
      if (justified && a > 0 && Math.abs(gap - gaps[a]) > UNEVEN_FROM) bad += UNEVEN;
      let cost;
      if (balanced) cost = ONE_LINE + bad * bad + flaw * flaw / (BALANCED_FLAW * BALANCED_FLAW);
      else cost = (1 + bad + flaw) * (1 + bad + flaw);
      if (breakCost < 0) cost -= breakCost * breakCost;
      cost += known;
      if (cost < bestCost) {
        bestCost = cost;
        bestFrom = a;
        bestGap = gap;
        bestFlaw = flaw;
      }
    }
    costs[b] = bestCost;
    previous[b] = bestFrom;
    gaps[b] = bestGap;
    flaws[b] = bestFrom < 0 ? 0 : Math.max(bestFlaw, flaws[bestFrom]);
  }
  if (costs[count - 1] === Number.POSITIVE_INFINITY) return void 0;
  const ends = [];
  for (let b = count - 1; b > 0; b = previous[b]) ends.push(points[b]);
  return { ends: ends.reverse(), cost: costs[count - 1], worst: flaws[count - 1] };
}

// src/text/fill.ts
var SQUEEZE_TIERS = 5;
var GAP_CAP = 0.25 * EM3;
var HOPELESS_GAP = 2 * EM3;
function fillLine(nodes, first, last, room, deltas) {
  deltas.fill(0, 0, last - first + 1);
  if (room === 0) return { tier: 0, gap: 0, rest: 0 };
  return room < 0 ? squeeze(nodes, first, last, -room, deltas) : stretch(nodes, first, last, room, deltas);
}
function squeeze(nodes, first, last, needed, deltas) {
  let need = needed;
  let tier = 0;
  let count = 0;
  for (let t = 1; t <= SQUEEZE_TIERS && need > 0; t++) {
    let room = 0;
    for (let i = first + 1; i <= last; i++) {
      if (nodes.squeezeTier[i] !== t) continue;
      room += nodes.squeeze[i];
      count++;
    }
    if (room <= 0) continue;
    const used = Math.min(need, room);
    share(used, room, (i) => nodes.squeezeTier[i] === t ? nodes.squeeze[i] : 0, -1);
    need -= used;
    tier = t;
  }
  return { tier: -tier, gap: count === 0 ? 0 : -(needed - need) / count, rest: -need };
  function share(amount, total, weight, sign) {
    spread(first, last, amount, total, weight, sign, deltas);
  }
}
function stretch(nodes, first, last, room, deltas) {
  let rest = room;
  let tier = 0;
  let gap = 0;
  const give = (amount, total, weight) => spread(first, last, amount, total, weight, 1, deltas);
  for (const t of [STRETCH_SPACES, STRETCH_GAPS]) {
    let total = 0;
    let count = 0;
    for (let i = first + 1; i <= last; i++) {
      if (nodes.stretchTier[i] !== t) continue;
      total += nodes.stretch[i];
      count++;
    }
    if (total <= 0 || rest <= 0) continue;
    const used = Math.min(rest, total);
    give(used, total, (i) => nodes.stretchTier[i] === t ? nodes.stretch[i] : 0);
    rest -= used;
    tier = t;
    gap = used / count;
  }
  if (rest <= 0) return { tier, gap, rest };
  let open = 0;
  let slots = 0;
  for (let i = first + 1; i <= last; i++) {
    if (nodes.stretchTier[i] === STRETCH_ALL) open++;
    if (nodes.stretchTier[i] !== 0) slots++;
  }
  if (slots === 0 || rest / slots > HOPELESS_GAP) {
    deltas.fill(0, 0, last - first + 1);
    return { tier: STRETCH_ALL, gap: room / Math.max(1, slots), rest: room };
  }
  const even = Math.min(rest, open * GAP_CAP);
  if (even > 0) give(even, open, (i) => nodes.stretchTier[i] === STRETCH_ALL ? 1 : 0);
  const more = rest - even;
  if (more > 0) give(more, slots, (i) => nodes.stretchTier[i] !== 0 ? 1 : 0);
  return { tier: STRETCH_ALL, gap: (open > 0 ? even / open : 0) + more / slots, rest: 0 };
}
function spread(first, last, amount, total, weight, sign, deltas) {
  let weights = 0;
  let given = 0;
  for (let i = first + 1; i <= last; i++) {
    const own = weight(i);
    if (own === 0) continue;
    weights += own;
    const due = Math.round(amount * weights / total);
    deltas[i - first] += sign * (due - given);
    given = due;
  }
}

// src/text/place.ts
var READS_AS_SPACE = 0.15 * EM3;
var SOFT_HYPHEN2 = [173];
var HYPHEN3 = "-";
function placeLine(nodes, sums, items, flat, unit, plan) {
  const { from, to } = plan;
  const first = sums.firstKept[from];
  const last = sums.lastKept[to];
  const empty = first >= to || last < first;
  const boxes = [];
  const runs = [];
  if (empty) {
    for (let i = from; i < to; i++) if (nodes.kind[i] === EDGE) placeBox(i, 0);
    return { line: finish(0, 0, 0, 0, false, ""), width: 0 };
  }
  const hyphenated = to < nodes.length && nodes.hyphen[to] > 0 && !plan.last;
  const startCut = sums.startCut[first];
  const endCut = sums.endCut[last] + plan.hung;
  const cut2 = cutWords();
  let natural = -startCut - endCut + cut2.extra;
  for (let i = first; i <= last; i++) {
    natural += nodes.advance[i];
    if (i > first) natural += nodes.joinBefore[i];
  }
  if (hyphenated) natural += nodes.hyphen[to];
  const deltas = new Int32Array(last - first + 1);
  let leaders = 0;
  for (let i = first; i <= last; i++) if (nodes.kind[i] === LEADER) leaders++;
  const room = plan.measure - natural;
  const fills = leaders === 0 && (room < 0 ? plan.squeeze : plan.fill);
  const filling = fillLine(nodes, first, last, fills ? room : 0, deltas);
  const leaderRoom = leaders > 0 && room > 0 && Number.isFinite(room) ? room : 0;
  let x = -startCut;
  let draft;
  let asSpaces = false;
  let afterSpace = true;
  for (let i = from; i < first; i++) if (nodes.kind[i] === EDGE) placeBox(i, 0);
  for (let i = first; i <= last; i++) {
    const kind = nodes.kind[i];
    if (i > first) {
      const added = nodes.joinBefore[i] + deltas[i - first];
      x += added;
      const isSpace = kind === SPACE3 || kind === FIXED;
      if (added >= READS_AS_SPACE && !isSpace && !afterSpace && kind !== EDGE && kind !== BOX) asSpaces = true;
    }
    if (kind !== EDGE || nodes.advance[i] !== 0)
      afterSpace = kind === SPACE3 || kind === FIXED || kind === EDGE || kind === BOX;
    if (nodes.tail[i] >= READS_AS_SPACE) asSpaces = true;
    if (kind === EDGE || kind === BOX) {
      placeBox(i, x);
      if (nodes.advance[i] !== 0) close();
      x += nodes.advance[i];
      continue;
    }
    if (kind === LEADER) {
      close();
      const width2 = leaderRoom / leaders;
      placeLeader(i, x, width2);
      asSpaces = true;
      x += width2;
      continue;
    }
    const merged = cut2.merged.get(i);
    const shape = merged?.shape ?? (cut2.swallowed.has(i) ? void 0 : nodes.shapes[i]);
    const advance = nodes.advance[i] + (merged?.extra ?? 0);
    if (shape !== void 0) {
      const tracking = kind === WORD ? nodes.tail[i] : 0;
      put(i, shape, x + nodes.shift[i], x, x + (merged?.width ?? advance), tracking);
    } else if (draft !== void 0) {
      draft.stop = nodes.end[i];
      draft.end = Math.max(draft.end, x + advance);
    }
    x += advance;
  }
  if (hyphenated) addHyphen();
  close();
  for (let i = last + 1; i < to; i++) if (nodes.kind[i] === EDGE) placeBox(i, x - endCut);
  const width = x - endCut;
  const overflow = Math.max(0, width - plan.measure);
  const text = lineText(first, last);
  const line = finish(width, natural, overflow, filling.gap / EM3, asSpaces || hyphenated, text, filling.tier);
  return { line, width };
  function finish(width2, naturalWidth2, overflow2, gap, needsActualText, text2, tier = 0) {
    return {
      runs,
      boxes,
      width: width2 * unit,
      natural: naturalWidth2 * unit,
      text: text2,
      joinsNext: !plan.last && !endsInSpace(),
      needsActualText,
      overflow: overflow2 * unit,
      gap,
      tier,
      last: plan.last
    };
  }
  function endsInSpace() {
    for (let i = to - 1; i >= from && isDropped(nodes, i); i--) if (nodes.kind[i] === SPACE3) return true;
    return nodes.kind[to - 1] === FIXED;
  }
  function placeBox(i, at) {
    boxes.push({
      item: nodes.item[i],
      x: at * unit,
      width: nodes.advance[i] * unit
    });
  }
  function cutWords() {
    const merged = /* @__PURE__ */ new Map();
    const swallowed = /* @__PURE__ */ new Set();
    let extra = 0;
    if (nodes.words.length === 0) return { merged, swallowed, extra };
    for (let i = first; i <= last; i++) {
      const word = nodes.word[i];
      if (word === NO_WORD) continue;
      let end = i;
      while (end < last && nodes.word[end + 1] === word) end++;
      const shape = nodes.shapes[i];
      const source = nodes.words[word];
      const [start, stop] = [nodes.wordStart[i], nodes.wordEnd[end]];
      let width2 = 0;
      for (let k = i; k <= end; k++) width2 += nodes.advance[k];
      if (start === 0 && stop === source.text.length) merged.set(i, { shape, extra: 0, width: width2 });
      else {
        const glyphs = shape.face.shape(source.text.slice(start, stop), source.script, source.language, source.features);
        let own = 0;
        for (const glyph of glyphs) own += glyph.advance * shape.size + (glyph.length > 0 ? source.letterSpacing : 0);
        const difference = Math.round(own) - width2;
        merged.set(i, { shape: { ...shape, glyphs }, extra: difference, width: width2 + difference });
        extra += difference;
      }
      for (let k = i + 1; k <= end; k++) swallowed.add(k);
      i = end;
    }
    return { merged, swallowed, extra };
  }
  function put(i, shape, pen, start, end, tracking) {
    const item = nodes.item[i];
    if (draft === void 0 || draft.item !== item || draft.face !== shape.face || draft.size !== shape.size) {
      close();
      draft = {
        item,
        face: shape.face,
        size: shape.size,
        x: i === first ? start + startCut : start,
        end,
        glyphs: [],
        first: i,
        stop: 0
      };
    }
    draft.stop = nodes.end[i];
    draft.end = i === last ? end - endCut : end;
    pushGlyphs(draft, shape.glyphs, pen, tracking);
  }
  function pushGlyphs(into, glyphs, pen, tracking) {
    let at = pen - into.x;
    for (let g = 0; g < glyphs.length; g++) {
      const glyph = glyphs[g];
      into.glyphs.push({
        id: glyph.id,
        x: (at + glyph.xOffset * into.size) * unit,
        yOffset: glyph.yOffset * into.size * unit,
        codePoints: glyph.codePoints
      });
      at += glyph.advance * into.size;
      if (tracking !== 0 && (glyphs[g + 1]?.length ?? 1) > 0) at += tracking;
    }
  }
  function close() {
    if (draft === void 0) return;
    const { item, face, size, glyphs } = draft;
    const source = items[item];
    const start = flat.offsets[nodes.start[draft.first]];
    const end = offsetAfter(draft.stop, item);
    runs.push({
      item,
      face,
      size: size * unit,
      lang: source.style.lang,
      x: draft.x * unit,
      rise: source.rise,
      width: (draft.end - draft.x) * unit,
      glyphs,
      text: source.text.slice(start, end),
      start,
      end
    });
    draft = void 0;
  }
  function offsetAfter(at, item) {
    if (at < flat.length && flat.items[at] === item) return flat.offsets[at];
    const source = items[item];
    return source?.type === "text" ? source.text.length : 0;
  }
  function addHyphen() {
    const word = nodes.words[nodes.word[to]];
    if (draft === void 0 || word === void 0) return;
    const glyph = draft.face.shape(HYPHEN3, "latn", word.language, word.features)[0];
    if (glyph === void 0) return;
    draft.glyphs.push({
      id: glyph.id,
      x: (x - draft.x) * unit,
      yOffset: 0,
      codePoints: SOFT_HYPHEN2
    });
    x += nodes.hyphen[to];
    draft.end = x;
  }
  function placeLeader(i, at, width2) {
    const item = nodes.item[i];
    const source = items[item];
    const leader = nodes.leaders.get(i);
    if (leader === void 0 || leader.width <= 0) return;
    const copies = Math.floor(width2 / leader.width);
    if (copies === 0) return;
    const into = {
      item,
      face: leader.shape.face,
      size: leader.shape.size,
      x: at + width2 - copies * leader.width,
      end: at + width2,
      glyphs: [],
      first: i,
      stop: i
    };
    for (let k = 0; k < copies; k++) pushGlyphs(into, leader.shape.glyphs, into.x + k * leader.width, 0);
    runs.push({
      item,
      face: into.face,
      size: into.size * unit,
      lang: source.style.lang,
      x: into.x * unit,
      rise: 0,
      width: (into.end - into.x) * unit,
      glyphs: into.glyphs,
      text: source.text.repeat(copies),
      start: 0,
      end: source.text.length
    });
  }
  function lineText(start, end) {
    let text2 = "";
    for (let i = start; i <= end; ) {
      const item = nodes.item[i];
      const source = items[item];
      let stop = i;
      while (stop < end && nodes.item[stop + 1] === item) stop++;
      if (source.type === "text") {
        const from_ = flat.offsets[nodes.start[i]];
        text2 += source.text.slice(from_, offsetAfter(nodes.end[stop], item));
      } else if (source.type === "leader") text2 += " ";
      i = stop + 1;
    }
    return text2;
  }
}

// src/text/word-break.ts
var { AL: AL3, CJ: CJ3, CM: CM4, EM: EM4, H2: H22, H3: H32, HL: HL3, ID: ID3, JL: JL3, JT: JT3, JV: JV3, NU: NU3, RI: RI3, WJ: WJ3, ZWJ: ZWJ4 } = LINE_BREAK_CLASSES;
var LETTERS = /* @__PURE__ */ new Set([AL3, CJ3, H22, H32, HL3, ID3, JL3, JT3, JV3, NU3]);
function adjustBreaks(classes2, breaks, options) {
  if (options.lineBreak === "anywhere") {
    for (let i = 1; i < breaks.length; i++) if (breaks[i] !== MUST_BREAK && !isInCluster(classes2, i)) breaks[i] = BREAK;
  }
  if (options.wordBreak === "keep-all") {
    for (let i = 1; i < breaks.length; i++) {
      const both = LETTERS.has(classes2[i - 1]) && LETTERS.has(classes2[i]);
      if (both && breaks[i] === BREAK) breaks[i] = NO_BREAK;
    }
  }
}
function isInCluster(classes2, i) {
  const own = classes2[i];
  const previous = classes2[i - 1];
  if (own === CM4 || own === ZWJ4 || own === EM4 || own === WJ3 || previous === ZWJ4 || previous === WJ3) return true;
  return own === RI3 && previous === RI3 || own === JV3 || own === JT3;
}

// src/text/paragraph.ts
var DEFAULT_SIZE = 10;
function composeParagraph(items, options, fonts2) {
  const unit = unitOf(items);
  const measure = Math.round(options.width / unit);
  const indent = Math.round(options.indent / unit);
  const splitOver = options.overflowWrap === "anywhere" ? Math.max(0, measure - Math.max(0, indent)) : Infinity;
  const { flat, nodes, sums, findings } = prepare(items, options, fonts2, splitOver);
  const lines = [];
  const hang = hanging(nodes, flat, options);
  const balanced = options.wrap === "balance";
  const justified = options.align === "justify" && !balanced;
  for (let from = 0, first = true; from < nodes.length || first; first = false) {
    let to = from;
    while (to < nodes.length && nodes.kind[to] !== FORCED_BREAK) to++;
    const ends = compose(from, to, first ? indent : 0);
    let start = from;
    for (const end of ends) {
      setLine(start, end, end === to, first && start === from ? indent : 0);
      start = end;
    }
    if (to >= nodes.length) break;
    from = to + 1;
    if (from >= nodes.length) break;
  }
  const { missing, unsupported } = findings;
  return unsupported.length === 0 ? { lines, missing } : { lines, missing, unsupported };
  function compose(from, to, firstIndent) {
    const firstMeasure = measure - firstIndent;
    if (options.wrap === "nowrap" || naturalWidth(nodes, sums, from, to) <= firstMeasure || to - from <= 1) return [to];
    const goal = {
      firstMeasure,
      measure,
      justified,
      lastJustified: options.alignLast === "justify" && !balanced,
      balanced,
      ...hang === void 0 ? {} : { hang, alwaysHang: options.hanging === "force-end" },
      cutAnywhere: options.overflowWrap === "anywhere",
      shortLast: Math.max(0, indent)
    };
    return optimise(nodes, sums, from, to, goal);
  }
  function setLine(from, to, last, lineIndent) {
    const room = measure - lineIndent;
    const align = last ? options.alignLast : options.align;
    const end = sums.lastKept[to];
    let hung = 0;
    if (hang !== void 0 && end >= from) {
      const may = hang(end);
      if (may > 0 && (options.hanging === "force-end" || naturalWidth(nodes, sums, from, to) > room)) hung = may;
    }
    const { line, width } = placeLine(nodes, sums, items, flat, unit, {
      from,
      to,
      measure: room,
      squeeze: justified,
      fill: align === "justify" && !balanced && options.wrap !== "nowrap" && Number.isFinite(room),
      hung,
      last
    });
    const spare = Number.isFinite(room) ? Math.max(0, room - width) : 0;
    const shift = align === "end" ? spare : align === "center" ? spare / 2 : 0;
    const exact = width === room ? lineIndent === 0 ? options.width : options.width - options.indent : line.width;
    lines.push({ ...line, width: exact, x: (lineIndent + shift) * unit });
  }
}
function unitOf(items) {
  const counts = /* @__PURE__ */ new Map();
  let best = DEFAULT_SIZE;
  let most = 0;
  for (const item of items) {
    if (item.type !== "text" || !(item.style.size > 0)) continue;
    const count = (counts.get(item.style.size) ?? 0) + item.text.length;
    counts.set(item.style.size, count);
    if (count > most) {
      best = item.style.size;
      most = count;
    }
  }
  return best / EM3;
}
var prepared = /* @__PURE__ */ new WeakMap();
function prepare(items, options, fonts2, splitOver) {
  const known = prepared.get(items);
  if (known !== void 0 && known.fonts === fonts2 && isAlike(known.options, options) && reaches(known, splitOver)) {
    return known;
  }
  const unit = unitOf(items);
  const flat = flatten(items);
  const contexts = contextsOf(flat);
  const classes2 = classesOf(flat, contexts, options);
  const breaks = new Uint8Array(flat.length);
  breaksOfClasses(classes2, flat.length, breaks);
  adjustBreaks(classes2, breaks, options);
  const penalties = penaltiesOf(flat, contexts, breaks, options.keepUnits === true);
  const findings = { missing: [], unsupported: [] };
  const classified = { contexts, classes: classes2 };
  const nodes = buildNodes(items, flat, classified, breaks, penalties, options, fonts2, unit, splitOver, findings);
  spaceNodes(nodes, flat, options);
  const made = { fonts: fonts2, options, splitOver, flat, nodes, sums: sumLines(nodes), unit, findings };
  prepared.set(items, made);
  return made;
}
function reaches(known, splitOver) {
  if (known.splitOver === splitOver) return true;
  if (known.nodes.words.length > 0) return false;
  let widest = 0;
  for (let i = 0; i < known.nodes.length; i++) widest = Math.max(widest, known.nodes.advance[i]);
  return widest <= Math.min(known.splitOver, splitOver);
}
function isAlike(a, b) {
  return a.lang === b.lang && a.punctuation === b.punctuation && a.autospace === b.autospace && a.lineBreak === b.lineBreak && a.wordBreak === b.wordBreak && a.hyphens === b.hyphens && a.keepUnits === b.keepUnits && a.preserveSpaces === b.preserveSpaces;
}
function hanging(nodes, flat, options) {
  if (options.hanging === "none") return void 0;
  return (node) => {
    if (nodes.kind[node] !== PAUSE && nodes.kind[node] !== STOP) return 0;
    if (!mayHang(flat.codePoints[nodes.start[node]])) return 0;
    return nodes.advance[node] - nodes.right[node];
  };
}

// zz3.ts
import { readFileSync as readFileSync2 } from "fs";
var T = {};
var time = (n, f) => {
  const c = process.hrtime.bigint();
  const r = f();
  T[n] = (T[n] ?? 0) + Number(process.hrtime.bigint() - c) / 1e6;
  return r;
};
var fonts = time("open", () => projectFonts());
var fam = ["Source Serif 4", "Noto Serif SC"];
time("read", () => {
  fonts.faceFor(20013, { ...emText("").style, families: fam }, "cjk");
  fonts.faceFor(65, { ...emText("").style, families: fam }, "latin");
});
var seed = readFileSync2("/work/shared/seed/000_925634a4c4223f1c.txt", "utf8").replace(/,/g, "\uFF0C").replace(/:/g, "\uFF1A");
var paras = seed.split("\n").filter((l) => l.length > 20);
for (const p of paras) {
  const items = [emText(p, "zh-Hans", { families: fam })];
  const o = emOptions(24);
  const flat = time("flatten", () => flatten(items));
  const ctx = time("contexts", () => contextsOf(flat));
  const cls = time("classes", () => classesOf(flat, ctx, o));
  const br = new Uint8Array(flat.length);
  time("breaks", () => breaksOfClasses(cls, flat.length, br));
  const pen = time("pen", () => penaltiesOf(flat, ctx, br, false));
  const nodes = time("build", () => buildNodes(items, flat, { contexts: ctx, classes: cls }, br, pen, o, fonts, 0.01, Infinity, { missing: [], unsupported: [] }));
  time("space", () => spaceNodes(nodes, flat, o));
  time("sums", () => sumLines(nodes));
  time("whole(2nd prepare+opt+place)", () => composeParagraph(items, o, fonts));
}
console.log(Object.entries(T).map(([k, v]) => k + " " + v.toFixed(1)).join("  "));

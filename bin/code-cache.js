'use strict';
// Compiling takes a third of a start. So the build runs the program once and leaves beside its files what was compiled, the
// functions that ran included. It serves the version of Node that made it, and the very text that was compiled: V8 itself
// looks at the length of a text only. Whatever does not fit is passed over, and the file compiled as ever.
const { createHash } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const suffix = `.${process.platform}-${process.arch}-${process.version}.cache`;
const parameters = '(exports, require, module, __filename, __dirname)';
const digestLength = 20;

/** Compiles the program's files (.cjs) from what is cached, as `require` comes to them. */
function useCodeCache() {
  const compileAsEver = require.extensions?.['.js'];
  // A loader of the user's own may have taken the place of these.
  if (!compileAsEver) return;
  require.extensions['.cjs'] = (module, filename) => {
    const source = readFileSync(filename);
    const cachedData = cacheOf(filename, source);
    if (cachedData) run(module, filename, source, cachedData);
    else compileAsEver(module, filename);
  };
}

/** Caches each file (.cjs) that is loaded from now on, with the functions that ran, when the function it gives is called. */
function recordCodeCache() {
  const loaded = [];
  require.extensions['.cjs'] = (module, filename) => {
    const source = readFileSync(filename);
    loaded.push({ filename, source, script: run(module, filename, source) });
  };
  return () => {
    for (const { filename, source, script } of loaded)
      writeFileSync(filename + suffix, Buffer.concat([script.createCachedData(), digest(source)]));
  };
}

function cacheOf(filename, source) {
  try {
    const cache = readFileSync(filename + suffix);
    const end = cache.length - digestLength;
    return end > 0 && digest(source).equals(cache.subarray(end)) ? cache.subarray(0, end) : null;
  } catch {
    return null;
  }
}

function digest(source) {
  return createHash('sha1').update(source).digest();
}

function run(module, filename, source, cachedData) {
  const script = new Script(`(function ${parameters} {${source}\n})`, { filename, cachedData });
  const load = (name) => module.require(name);
  script.runInThisContext().call(module.exports, module.exports, load, module, filename, dirname(filename));
  return script;
}

module.exports = { useCodeCache, recordCodeCache };

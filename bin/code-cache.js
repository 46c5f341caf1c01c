'use strict';
// Compiling takes a third of a start. So the build runs the program once and leaves beside its files what was compiled, the
// functions that ran included. It serves the version of Node that made it: any other looks for another name, and compiles.
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const suffix = `.${process.platform}-${process.arch}-${process.version}.cache`;
const parameters = '(exports, require, module, __filename, __dirname)';

/** Compiles the program's files (.cjs) from what is cached, as `require` comes to them. */
function useCodeCache() {
  const compileAsEver = require.extensions['.js'];
  require.extensions['.cjs'] = (module, filename) => {
    let cachedData;
    try {
      cachedData = readFileSync(filename + suffix);
    } catch {
      return compileAsEver(module, filename);
    }
    run(module, filename, cachedData);
  };
}

/** Caches each file (.cjs) that is loaded from now on, with the functions that ran, when the function it gives is called. */
function recordCodeCache() {
  const scripts = new Map();
  require.extensions['.cjs'] = (module, filename) => scripts.set(filename, run(module, filename));
  return () => {
    for (const [filename, script] of scripts) writeFileSync(filename + suffix, script.createCachedData());
  };
}

function run(module, filename, cachedData) {
  const wrapped = `(function ${parameters} {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(wrapped, { filename, cachedData });
  const load = (name) => module.require(name);
  script.runInThisContext().call(module.exports, module.exports, load, module, filename, dirname(filename));
  return script;
}

module.exports = { useCodeCache, recordCodeCache };

#!/usr/bin/env node
'use strict';
require('./code-cache.js').useCodeCache();
const { main } = require('../dist/program/cli.cjs');

// Never process.exit(): it would cut off what a slow reader has not taken yet.
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

// Runs the program of the folder named first with the arguments behind, and caches the code that ran.
const { join } = require('node:path');
const { recordCodeCache } = require('../bin/code-cache.js');

const [folder, ...args] = process.argv.slice(2);
const save = recordCodeCache();
require(join(folder, 'cli.cjs'))
  .main(args)
  .then((code) => {
    if (code === 0) save();
    else process.exitCode = code;
  });

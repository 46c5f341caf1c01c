#!/usr/bin/env node
import { main } from '../dist/cli.js';

// Never process.exit(): it would cut off what a slow reader has not taken yet.
process.exitCode = await main(process.argv.slice(2));

import { Command, CommanderError, Option } from 'commander';
import { version } from '../result/version.ts';
import { type Context, createContext, exit } from './context.ts';
import { listenForInterrupt } from './interrupt.ts';
import { chooseLanguage, type Language } from './language.ts';
import { say } from './messages.ts';
import { type CommandName, commandNames, commands, type OptionEntry, options } from './options.ts';
import { translateTitle, translateUsage } from './usage.ts';
import { UsageError } from './usage-error.ts';
import { parseValue } from './values.ts';

/** A command: what was named and asked for → the exit code. */
export type CommandRun = (
  context: Context,
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
) => Promise<number>;

// Each command is loaded when it runs: what one needs, the others do not pay for.
const load: Readonly<Record<CommandName, () => Promise<{ readonly run: CommandRun }>>> = {
  extract: () => import('./commands/extract.ts'),
  outline: () => import('./commands/outline.ts'),
  text: () => import('./commands/text.ts'),
  validate: () => import('./commands/validate.ts'),
  check: () => import('./commands/check.ts'),
  explain: () => import('./commands/explain.ts'),
  schema: () => import('./commands/schema.ts'),
};

/** Runs the program with `argv` (without the names of node and script) and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const language = chooseLanguage(argv, process.env);
  const context = createContext(language, listenForInterrupt());
  let code: number = exit.well;
  const program = describeProgram(language, async (name, paths, values) => {
    const { run } = await load[name]();
    code = await run(context, paths, values);
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
  } catch (error) {
    code = settle(error, context);
  }
  return context.interrupt.code() ?? code;
}

function settle(error: unknown, context: Context): number {
  // Help and version are errors too, to the parser; it has printed what there is to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.well : exit.usage;
  // What breaks because the run was told to end is no fault.
  if (context.interrupt.signal.aborted) return exit.interrupted;
  if (error instanceof UsageError) {
    context.complain(error.code, error.values);
    return exit.usage;
  }
  context.complain('internal-error', {
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return exit.failed;
}

type Act = (name: CommandName, paths: string[], values: Record<string, unknown>) => Promise<void>;

function describeProgram(language: Language, act: Act): Command {
  const program = new Command('zhibiao').helpCommand(false);
  program.version(version, '-V, --version', say(language, 'version-option'));
  program.description(say(language, 'description'));
  configure(program, language);
  for (const name of commandNames) {
    const { takes, text } = commands[name];
    const command = program.command(`${name} ${takes}`.trim()).description(text[language]);
    configure(command, language);
    for (const entry of options) {
      if (entry.commands.includes(name)) command.addOption(describeOption(entry, language));
    }
    command.action(async (...given: unknown[]) => {
      const paths = takes === '' ? [] : [given[0]].flat().map(String);
      await act(name, paths, command.opts()).catch((error: unknown) => {
        if (error instanceof UsageError && error.code === 'no-paths') command.outputHelp({ error: true });
        throw error;
      });
    });
  }
  program.addOption(new Option('--lang <language>').choices(['zh', 'en']).hideHelp());
  return program;
}

function configure(command: Command, language: Language): void {
  command.exitOverride().configureOutput({
    outputError: (text, write) => write(translateUsage(text, command.name(), language)),
  });
  command.configureHelp({ styleTitle: (title) => translateTitle(title, language) });
  command.helpOption('-h, --help', say(language, 'help-option'));
}

function describeOption(entry: OptionEntry, language: Language): Option {
  const option = new Option(entry.flags, entry.text[language]);
  option.argParser((value: string, before: unknown) => {
    const parsed = parseValue(entry, option.long ?? entry.flags, value, language);
    return entry.repeats ? [...((before as unknown[] | undefined) ?? []), parsed] : parsed;
  });
  return option;
}

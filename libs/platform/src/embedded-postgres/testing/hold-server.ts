import { startEmbeddedPostgres } from '../supervisor.ts';

// Stands for an application that gets killed: starts the server of the folder it is given, prints its address and stays.
const [dataFolder] = process.argv.slice(2);
if (dataFolder === undefined) throw new Error('Name a data folder.');
const silent = { info: () => undefined, warn: () => undefined };
const { url } = await startEmbeddedPostgres({ dataFolder, log: silent });
console.log(url);
setInterval(() => undefined, 60_000);

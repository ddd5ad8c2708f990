// Loaded before a program that was started with a channel to its parent: kill -9 of the parent closes the channel and tells
// nobody else. The program is asked to stop as a terminal would ask it, so that it stops in its own order where it has one.

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Waiting for that must not keep a program alive that has come to its end.
process.channel?.unref();

namespace Makini.Host.CommandLine;

/// <summary>A command line that says nothing the host can do.</summary>
internal sealed class CommandLineException(string message) : Exception(message);

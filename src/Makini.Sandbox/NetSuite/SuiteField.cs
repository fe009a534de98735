namespace Makini.Sandbox.NetSuite;

/// <summary>A field of a record.</summary>
/// <param name="Name">Its name, in lower case as SuiteQL has it.</param>
/// <param name="Title">What NetSuite's pages call it.</param>
/// <param name="Type">What it holds.</param>
internal sealed record SuiteField(string Name, string Title, SuiteType Type);

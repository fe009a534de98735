namespace Makini.NetSuite;

/// <summary>One step on the way from a NetSuite account to a connection.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Title">What is done.</param>
/// <param name="Who">Administrator for the customer's NetSuite administrator, You for whoever runs this module.</param>
/// <param name="Where">Where to click.</param>
/// <param name="Commands">What to type there, a line each; none where it is clicked.</param>
/// <param name="Actions">What to do there, one after the other.</param>
/// <param name="Keep">What to write down.</param>
/// <param name="Pitfalls">What goes wrong, and what it means.</param>
public sealed record NetSuiteSetupStep(
    int Number,
    string Title,
    string Who,
    string Where,
    IReadOnlyList<string> Commands,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> Keep,
    IReadOnlyList<string> Pitfalls);

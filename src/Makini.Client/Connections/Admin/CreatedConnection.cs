namespace Makini.Connections;

/// <summary>A connection that the Admin API made.</summary>
/// <param name="Key">Its key, where the answer has it.</param>
/// <param name="Tokens">Its token pair.</param>
internal sealed record CreatedConnection(string? Key, TokenSet Tokens);

using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace Makini.PowerShell.Filtering;

/// <summary>What may stand for a field: AN8, REG#, F$RP, 52PP, AddressNumber, custom.colour.</summary>
internal static class FilterFields
{
    private static readonly Regex Name =
        new(@"^[\p{L}\p{N}_#@$][\p{L}\p{N}_#@$.-]*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The token can be a field's name. Keywords of PowerShell (data, in) are names like others, also where it takes them for commands (type, base).</summary>
    public static bool IsField(Token token) =>
        (token.Kind is TokenKind.Identifier or TokenKind.Generic or TokenKind.Number || IsKeyword(token)) && Name.IsMatch(token.Text);

    private static bool IsKeyword(Token token) => (token.TokenFlags & (TokenFlags.Keyword | TokenFlags.CommandName)) != TokenFlags.None;
}

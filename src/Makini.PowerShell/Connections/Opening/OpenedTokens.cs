using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>The tokens that a connection is opened with.</summary>
/// <param name="Source">Gives the token for each request.</param>
/// <param name="Secret">The secret that keeps them; null if none does.</param>
internal sealed record OpenedTokens(ITokenSource Source, VaultTokenStore? Secret = null);

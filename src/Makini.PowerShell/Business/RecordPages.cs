using Makini.Jde.Business;

namespace Makini.PowerShell.Business;

/// <summary>
/// Records, page by page. Not the interface itself where a cmdlet overrides a method: .NET Framework takes that from a library,
/// and PowerShell looks at the cmdlets before the module can say where its libraries are.
/// </summary>
/// <param name="pages">The pages.</param>
internal sealed class RecordPages(IAsyncEnumerable<IReadOnlyList<JdeRecord>> pages)
{
    /// <summary>The pages.</summary>
    public IAsyncEnumerable<IReadOnlyList<JdeRecord>> Pages => pages;
}

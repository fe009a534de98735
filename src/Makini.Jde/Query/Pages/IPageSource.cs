using Makini.Http;
using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Sends the request for a page.</summary>
/// <param name="cancellationToken">Stops it.</param>
/// <returns>The answer.</returns>
internal delegate Task<MakiniResponse> PageRequest(CancellationToken cancellationToken);

/// <summary>Knows the pages of one result, one after the other.</summary>
internal interface IPageSource
{
    /// <summary>The request for the next page.</summary>
    /// <param name="last">The page before it; null for the first.</param>
    /// <returns>The request; null if there is no further page.</returns>
    PageRequest? Next(RowPage? last);
}

using System.Net;
using System.Text.Json.Nodes;
using Makini.Entities;
using Makini.Sandbox.Api;
using Makini.Sandbox.Webhooks;

namespace Makini.Sandbox.Entities;

/// <summary>The unified API: a route for each operation of the catalogue.</summary>
internal sealed class EntityRoutes(SandboxOptions options, WebhookEvents events)
{
    private readonly Lazy<Plant> _plant = new(() => new Plant(options));

    /// <summary>The operations.</summary>
    public IEnumerable<Route> Create() =>
    [
        .. EntityCatalogue.Operations.Select(operation => new Route(operation.Method.Method, operation.Path, HandlerOf(operation))),
        new Route("GET", "/files/{key}", Download) { Access = RouteAccess.Anyone },
    ];

    private Func<ApiRequest, ApiAnswer> HandlerOf(EntityOperation operation)
    {
        var entity = operation.Entity;
        return operation.Kind switch
        {
            EntityOperationKind.List => Locked((plant, request) => EntityLists.Answer(request, plant.Table(entity).Records, operation.ResultType, entity.HasPageSize)),
            EntityOperationKind.Get => Locked((plant, request) => One(Find(plant.Table(entity), request, "key"))),
            EntityOperationKind.ListStatuses => Locked((plant, request) => EntityLists.Answer(request, plant.Statuses(entity).Records, operation.ResultType, hasPageSize: false)),
            EntityOperationKind.ListItems => Locked((plant, request) => EntityLists.Answer(request, plant.AllItems(entity, operation.SubResource!), operation.ResultType, hasPageSize: false)),
            EntityOperationKind.ListItemsOfRecord => Locked((plant, request) => EntityLists.Answer(request, Items(plant, operation, request).Records, operation.ResultType, hasPageSize: false)),
            _ => Locked(new EntityWrites(operation, events).Answer),
        };
    }

    private static ApiAnswer One(JsonObject record) => ApiAnswer.Data(json => record.WriteTo(json));

    private static JsonObject Find(PlantTable table, ApiRequest request, string parameter) =>
        table.Find(request.Parameters[parameter]) ?? throw new ApiException(HttpStatusCode.NotFound, $"There is no record {request.Parameters[parameter]}.");

    private static PlantTable Items(Plant plant, EntityOperation operation, ApiRequest request)
    {
        Find(plant.Table(operation.Entity), request, "key");
        return plant.Items(operation.Entity, operation.SubResource!, request.Parameters["key"]);
    }

    private ApiAnswer Download(ApiRequest request)
    {
        var plant = _plant.Value;
        lock (plant.Gate)
        {
            var key = request.Parameters["key"];
            var document = plant.Table(EntityCatalogue.Of(typeof(Document))).Find(key) ?? throw new ApiException(HttpStatusCode.NotFound, $"There is no file {key}.");
            return ApiAnswer.File(plant.ReadFile(key), document.Text("contentType") ?? "application/octet-stream");
        }
    }

    private Func<ApiRequest, ApiAnswer> Locked(Func<Plant, ApiRequest, ApiAnswer> handler) => request =>
    {
        var plant = _plant.Value;
        lock (plant.Gate) return handler(plant, request);
    };
}

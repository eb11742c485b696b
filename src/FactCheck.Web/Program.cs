using FactCheck.Web.Shell.Dispatching;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDispatching(typeof(DispatchingSetup).Assembly);
var app = builder.Build();
app.Run();

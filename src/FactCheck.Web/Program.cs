using FactCheck.Web.Shell.Hosting;

return await Verbs.Run(args);

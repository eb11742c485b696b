# syntax=docker/dockerfile:1
# The web application with everything it needs but a database server: SQLite in /data, or PostgreSQL (docker-compose.yml).
#   docker build -t factcheck .
#   docker run -p 8080:8080 -v factcheck-data:/data factcheck

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# What says which packages are needed changes seldom: restored packages stay in the layer cache.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/FactCheck.Domain/FactCheck.Domain.csproj src/FactCheck.Domain/
COPY src/FactCheck.Extraction/FactCheck.Extraction.csproj src/FactCheck.Extraction/
COPY src/FactCheck.Persistence/FactCheck.Persistence.csproj src/FactCheck.Persistence/
COPY src/FactCheck.Web/FactCheck.Web.csproj src/FactCheck.Web/*.targets src/FactCheck.Web/
COPY migrations/EfDesign.targets migrations/
COPY migrations/FactCheck.Migrations.Sqlite/FactCheck.Migrations.Sqlite.csproj migrations/FactCheck.Migrations.Sqlite/
COPY migrations/FactCheck.Migrations.PostgreSql/FactCheck.Migrations.PostgreSql.csproj migrations/FactCheck.Migrations.PostgreSql/
# For the processor of the image: what is known of it beforehand is compiled beforehand, and the start takes half the time.
ARG TARGETARCH
RUN dotnet restore src/FactCheck.Web --arch $TARGETARCH

COPY .editorconfig ./
COPY src src
COPY migrations migrations
RUN dotnet publish src/FactCheck.Web --no-restore --arch $TARGETARCH --configuration Release --output /app \
    # A new volume takes its owner from the folder that it covers.
    && mkdir /empty-data

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=$APP_UID:$APP_UID /empty-data /data

ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_URLS=http://+:8080 \
    FactCheck__DataFolder=/data
VOLUME ["/data"]
EXPOSE 8080

# The image's own user without any rights but its own.
USER $APP_UID

# The image has no curl: bash asks by itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["dotnet", "FactCheck.Web.dll"]

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class TriagePlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Rules",
                table: "Queues",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "SavedLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FoldedName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Filter_ArticleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Filter_Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Filter_OnlyWatched = table.Column<bool>(type: "boolean", nullable: false),
                    Filter_OnlyWorthy = table.Column<bool>(type: "boolean", nullable: false),
                    Filter_QueueId = table.Column<Guid>(type: "uuid", nullable: true),
                    Filter_Words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TriageBases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Token = table.Column<int>(type: "integer", nullable: false),
                    Weights_Demand = table.Column<int>(type: "integer", nullable: false),
                    Weights_Fresh = table.Column<int>(type: "integer", nullable: false),
                    Weights_Repeats = table.Column<int>(type: "integer", nullable: false),
                    Weights_Watched = table.Column<int>(type: "integer", nullable: false),
                    Weights_Worth = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageBases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TriagePlaces",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Basis = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckWorthiness = table.Column<double>(type: "double precision", nullable: true),
                    Mentions = table.Column<int>(type: "integer", nullable: false),
                    Requests = table.Column<int>(type: "integer", nullable: false),
                    IsWatched = table.Column<bool>(type: "boolean", nullable: false),
                    QueueId = table.Column<Guid>(type: "uuid", nullable: true),
                    Priority = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Rule = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriagePlaces", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_TriagePlaces_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SavedLists_FoldedName",
                table: "SavedLists",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_ArticleId_Points_Number",
                table: "TriagePlaces",
                columns: new[] { "ArticleId", "Points", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_Basis",
                table: "TriagePlaces",
                column: "Basis");

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_Day_Points_Number",
                table: "TriagePlaces",
                columns: new[] { "Day", "Points", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_IsWatched_Points_Number_Day",
                table: "TriagePlaces",
                columns: new[] { "IsWatched", "Points", "Number", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_Kind_Points_Number_Day",
                table: "TriagePlaces",
                columns: new[] { "Kind", "Points", "Number", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_Points_Number_Day",
                table: "TriagePlaces",
                columns: new[] { "Points", "Number", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_QueueId_Points_Number_Day",
                table: "TriagePlaces",
                columns: new[] { "QueueId", "Points", "Number", "Day" });

            // What triage is ranked by, as on a new install; and a place for every claim that is suggested now. Basis 0: the clock makes
            // it again, with the counts and the points.
            migrationBuilder.Sql("""
                INSERT INTO "TriageBases" ("Id", "Number", "Token", "Weights_Worth", "Weights_Repeats", "Weights_Demand", "Weights_Watched", "Weights_Fresh")
                VALUES (1, 1, 0, 40, 25, 15, 10, 10);
                """);
            migrationBuilder.Sql("""
                INSERT INTO "TriagePlaces" ("ClaimId", "Number", "Day", "Points", "Basis", "Kind", "ArticleId", "CheckWorthiness", "Mentions", "Requests", "IsWatched")
                SELECT "Id", "Number", ("SuggestedAt" AT TIME ZONE 'UTC')::date - DATE '0001-01-01', 0, 0, "Kind", "LeadArticleId", "CheckWorthiness", 1, 0, FALSE FROM "Claims" WHERE "Status" = 'Suggested';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SavedLists");

            migrationBuilder.DropTable(
                name: "TriageBases");

            migrationBuilder.DropTable(
                name: "TriagePlaces");

            migrationBuilder.DropColumn(
                name: "Rules",
                table: "Queues");
        }
    }
}

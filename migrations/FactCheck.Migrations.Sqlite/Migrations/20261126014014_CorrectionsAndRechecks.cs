using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CorrectionsAndRechecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "NextCheckOn",
                table: "Listings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Listings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CorrectionsLog",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionsLog", x => new { x.ClaimId, x.Number });
                    table.ForeignKey(
                        name: "FK_CorrectionsLog_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rechecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Token = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rechecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rechecks_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RestsOn",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ExhibitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RestsOn", x => new { x.ClaimId, x.Number });
                    table.ForeignKey(
                        name: "FK_RestsOn_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ClaimNumber",
                table: "Listings",
                column: "ClaimNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Listings_NextCheckOn",
                table: "Listings",
                column: "NextCheckOn");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionsLog_At_ClaimId_Number",
                table: "CorrectionsLog",
                columns: new[] { "At", "ClaimId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionsLog_Kind_At_ClaimId_Number",
                table: "CorrectionsLog",
                columns: new[] { "Kind", "At", "ClaimId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Rechecks_ClaimId_Result",
                table: "Rechecks",
                columns: new[] { "ClaimId", "Result" });

            migrationBuilder.CreateIndex(
                name: "IX_Rechecks_Result_RaisedAt_Id",
                table: "Rechecks",
                columns: new[] { "Result", "RaisedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RestsOn_ExhibitId",
                table: "RestsOn",
                column: "ExhibitId");

            migrationBuilder.CreateIndex(
                name: "IX_RestsOn_Path",
                table: "RestsOn",
                column: "Path");

            // What was changed before there was a log.
            migrationBuilder.Sql(
                """
                INSERT INTO "CorrectionsLog" ("ClaimId", "Number", "Kind", "Version", "Reason", "At")
                SELECT v."ClaimId", row_number() OVER (PARTITION BY v."ClaimId" ORDER BY n."Number"), n."ChangeKind", n."Number", n."ChangeReason", n."PublishedAt"
                FROM "VerdictVersions" n JOIN "Verdicts" v ON v."Id" = n."VerdictId" WHERE n."ChangeKind" IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CorrectionsLog");

            migrationBuilder.DropTable(
                name: "Rechecks");

            migrationBuilder.DropTable(
                name: "RestsOn");

            migrationBuilder.DropIndex(
                name: "IX_Listings_ClaimNumber",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_NextCheckOn",
                table: "Listings");

            migrationBuilder.DropColumn(
                name: "NextCheckOn",
                table: "Listings");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Listings");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NotesTasksAndConfidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Unsure",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "Reviews",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AddressKey",
                table: "Exhibits",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SameAsId",
                table: "Exhibits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    WriterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsBlind = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_AspNetUsers_WriterId",
                        column: x => x.WriterId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notes_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExhibitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Notice = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Token = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tasks_AspNetUsers_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Exhibits_ExhibitId",
                        column: x => x.ExhibitId,
                        principalTable: "Exhibits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Exhibits_AddressKey",
                table: "Exhibits",
                column: "AddressKey");

            migrationBuilder.CreateIndex(
                name: "IX_Exhibits_SameAsId",
                table: "Exhibits",
                column: "SameAsId");

            migrationBuilder.CreateIndex(
                name: "IX_Exhibits_StoredSha256",
                table: "Exhibits",
                column: "StoredSha256");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_ClaimId_At",
                table: "Notes",
                columns: new[] { "ClaimId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_WriterId",
                table: "Notes",
                column: "WriterId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_ClaimId",
                table: "Tasks",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_EndedAt_OpenedAt",
                table: "Tasks",
                columns: new[] { "EndedAt", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_EndedBy",
                table: "Tasks",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_ExhibitId",
                table: "Tasks",
                column: "ExhibitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "Tasks");

            migrationBuilder.DropIndex(
                name: "IX_Exhibits_AddressKey",
                table: "Exhibits");

            migrationBuilder.DropIndex(
                name: "IX_Exhibits_SameAsId",
                table: "Exhibits");

            migrationBuilder.DropIndex(
                name: "IX_Exhibits_StoredSha256",
                table: "Exhibits");

            migrationBuilder.DropColumn(
                name: "Unsure",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "AddressKey",
                table: "Exhibits");

            migrationBuilder.DropColumn(
                name: "SameAsId",
                table: "Exhibits");
        }
    }
}

using FactCheck.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Persistence.Conventions;

/// <summary>Every instant is stored as UTC, cut to milliseconds: SQLite cannot order offsets, and a hash must find again what it hashed.</summary>
public sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    at => at.Cut().UtcDateTime,
    utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

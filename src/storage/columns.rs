//! How domain values lie in columns: ids as 16 bytes, moments as UTC timestamps, days as dates.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow, Queryable};
use diesel::expression::AsExpression;
use diesel::internal::derives::as_expression::Bound;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{Binary, Date, Timestamp};

use crate::id::Id;

impl<T> AsExpression<Binary> for Id<T> {
    type Expression = Bound<Binary, Self>;

    fn as_expression(self) -> Self::Expression {
        Bound::new(self)
    }
}

impl<T> AsExpression<Binary> for &Id<T> {
    type Expression = Bound<Binary, Id<T>>;

    fn as_expression(self) -> Self::Expression {
        Bound::new(*self)
    }
}

impl<T, DB> ToSql<Binary, DB> for Id<T>
where
    DB: Backend,
    [u8]: ToSql<Binary, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.as_bytes().as_slice().to_sql(out)
    }
}

impl<T> std::panic::RefUnwindSafe for Id<T> {}

impl<T, DB> FromSql<Binary, DB> for Id<T>
where
    DB: Backend,
    Vec<u8>: FromSql<Binary, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let bytes = Vec::<u8>::from_sql(bytes)?;
        let bytes = <[u8; 16]>::try_from(bytes.as_slice()).map_err(|_| "an id is not 16 bytes long")?;
        Ok(Self::from_bytes(bytes))
    }
}

impl<T, DB> Queryable<Binary, DB> for Id<T>
where
    DB: Backend,
    Self: FromSql<Binary, DB>,
{
    type Row = Self;

    fn build(row: Self) -> deserialize::Result<Self> {
        Ok(row)
    }
}

/// A moment as a column: UTC, to the microsecond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Timestamp)]
pub struct Stamp(time::PrimitiveDateTime);

impl From<jiff::Timestamp> for Stamp {
    fn from(moment: jiff::Timestamp) -> Self {
        let nanoseconds = i128::from(moment.as_microsecond()) * 1_000;
        let at =
            time::OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
        Self(time::PrimitiveDateTime::new(at.date(), at.time()))
    }
}

impl From<Stamp> for jiff::Timestamp {
    fn from(stamp: Stamp) -> Self {
        let nanoseconds = stamp.0.assume_utc().unix_timestamp_nanos();
        jiff::Timestamp::from_nanosecond(nanoseconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }
}

impl Stamp {
    pub fn moment(self) -> jiff::Timestamp {
        self.into()
    }
}

impl<DB> ToSql<Timestamp, DB> for Stamp
where
    DB: Backend,
    time::PrimitiveDateTime: ToSql<Timestamp, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB> FromSql<Timestamp, DB> for Stamp
where
    DB: Backend,
    time::PrimitiveDateTime: FromSql<Timestamp, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        time::PrimitiveDateTime::from_sql(bytes).map(Self)
    }
}

/// A day of the calendar as a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Date)]
pub struct Day(time::Date);

impl From<jiff::civil::Date> for Day {
    fn from(date: jiff::civil::Date) -> Self {
        let month = u8::try_from(date.month()).ok().and_then(|month| time::Month::try_from(month).ok());
        let day = u8::try_from(date.day()).unwrap_or(1);
        let date = month.and_then(|month| time::Date::from_calendar_date(i32::from(date.year()), month, day).ok());
        Self(date.unwrap_or(time::Date::MIN))
    }
}

impl From<Day> for jiff::civil::Date {
    fn from(day: Day) -> Self {
        let year = i16::try_from(day.0.year()).unwrap_or(i16::MIN);
        let month = i8::try_from(u8::from(day.0.month())).unwrap_or(1);
        let of_month = i8::try_from(day.0.day()).unwrap_or(1);
        jiff::civil::Date::new(year, month, of_month).unwrap_or(jiff::civil::Date::MIN)
    }
}

impl<DB> ToSql<Date, DB> for Day
where
    DB: Backend,
    time::Date: ToSql<Date, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB> FromSql<Date, DB> for Day
where
    DB: Backend,
    time::Date: FromSql<Date, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        time::Date::from_sql(bytes).map(Self)
    }
}

#!/usr/bin/perl
# Says whether Mail::DKIM holds the signature of each letter to be good, given the record of the domain.
use strict;
use warnings;
use Mail::DKIM::Verifier;
use Net::DNS;

my ( $name, $record, @files ) = @ARGV;
{
    no warnings 'redefine';
    *Mail::DKIM::DNS::query = sub {
        my ( $asked, $type ) = @_;
        return if lc $asked ne lc $name || $type ne 'TXT';
        return Net::DNS::RR->new(
            owner   => $asked,
            type    => 'TXT',
            txtdata => [ $record =~ /(.{1,255})/g ]
        );
    };
}
for my $file (@files) {
    my $verifier = Mail::DKIM::Verifier->new;
    open my $letter, '<:raw', $file or die "$file: $!";
    local $/;
    $verifier->PRINT(<$letter>);
    $verifier->CLOSE;
    print $verifier->result, "\n";
}

-- Who held a seat that somebody else was given since: neither of the body any more, nor a guest.
alter table seances.participants
  drop constraint participants_rang_check,
  add constraint participants_rang_check check (rang in ('titulaire', 'suppleant', 'invite', 'remplace')),
  add constraint un_remplace_n_a_plus_de_voix check (rang <> 'remplace' or voix is null);

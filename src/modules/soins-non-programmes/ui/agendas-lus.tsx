import { depuis, heure, pluriel } from '#kernel/formats.ts';
import { Attente } from '#ui/attente.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { type AgendaSuivi, estEchec } from '../domain/agenda.ts';
import type { AgendasPageProps } from './agendas-montres.ts';
import { direEchec } from './dire-agenda.ts';

/** The feeds that are read, how fresh what they said is, and one more. */
export const AgendasLus = (p: AgendasPageProps) => (
  <Section
    titre="Agendas lus"
    introduction="Toutes les cinq minutes. Un créneau qui tombe sur du temps pris n’est ni proposé ni réservable, et revient quand l’agenda se libère."
  >
    {p.agendas.length === 0 ? (
      <p class="quiet">Aucun pour l’instant.</p>
    ) : (
      <ul class="rows" data-lignes>
        {p.agendas.map((agenda) => (
          <LigneDAgenda {...p} agenda={agenda} />
        ))}
      </ul>
    )}
    {p.peut.lire ? <Ajouter {...p} /> : null}
  </Section>
);

type LigneProps = AgendasPageProps & { readonly agenda: AgendaSuivi };

const LigneDAgenda = ({ agenda: a, moment, base, jetons, peut }: LigneProps) => {
  const gestes = (['lire', 'retirer'] as const).filter((geste) => geste !== 'lire' || peut.lire);
  return (
    <Attente
      age={a.luLe ? depuis(a.luLe, moment.maintenant) : 'jamais lu'}
      ancien={a.echec !== null}
      phrase={
        <>
          <b>{a.nom}</b>
          {` de ${a.professionnel} `}
          {a.echec ? <Etiquette ton="attention">Ne se lit plus</Etiquette> : null}
        </>
      }
      detail={<Detail agenda={a} moment={moment} />}
      verbe={
        <div class="actions flat">
          {gestes.map((geste) => (
            <BoutonPoste
              action={`${base}/agendas/${a.id}/${geste}`}
              csrf={jetons.csrf}
              cle={`${jetons.cle}-${a.id.slice(-8)}${geste}`}
              precision={`${a.nom} de ${a.professionnel}`}
            >
              {geste === 'lire' ? 'Lire maintenant' : 'Retirer'}
            </BoutonPoste>
          ))}
        </div>
      }
    />
  );
};

const Detail = ({ agenda: a, moment }: Pick<LigneProps, 'agenda' | 'moment'>) => (
  <>
    {a.echec && estEchec(a.echec) ? (
      <>
        {`${direEchec(a.echec)} `}
        {a.luLe ? 'Son dernier état reste valable. ' : null}
        {`Prochain essai à ${heure(a.prochaineLe, moment.fuseau)}. `}
      </>
    ) : null}
    {a.luLe ? `${direContenu(a)} ` : null}
    <span class="num">{a.adresse}</span>
  </>
);

function direContenu(a: AgendaSuivi): string {
  if (a.evenements === 0 && a.illisibles === 0)
    return 'Cet agenda est vide\u00A0: vérifiez que c’est le bon.';
  const ferme =
    a.creneauxOccupes === 0
      ? 'aucun créneau fermé'
      : pluriel(a.creneauxOccupes, 'créneau fermé', 'créneaux fermés');
  return [
    `${pluriel(a.evenements, 'événement')}, ${ferme}.`,
    ...(a.illisibles > 0 ? [`${pluriel(a.illisibles, 'illisible')}, sans effet.`] : []),
    ...(a.fuseauxInconnus > 0 ? ['Fuseau inconnu\u00A0: lu à l’heure de la CPTS.'] : []),
  ].join(' ');
}

const Ajouter = ({ base, jetons, saisie, personnes }: AgendasPageProps) => (
  <div class="mt5">
    <Formulaire action={`${base}/agendas`} {...jetons} saisie={saisie}>
      {personnes.length === 0 ? null : (
        <ChoisirPersonne {...lier(saisie, 'professionnel')} personnes={personnes} />
      )}
      <ChampTexte
        {...lier(saisie, 'nom')}
        libelle="Nom"
        aide="Doctolib, Maiia, Google, Outlook"
        longueurMax={60}
        remplissage="off"
      />
      <ChampTexte
        {...lier(saisie, 'adresse')}
        libelle="Adresse secrète de l’agenda"
        aide={
          'Le lien de partage «\u00A0iCal\u00A0» ou «\u00A0ICS\u00A0»\u00A0: gardé chiffré, jamais remontré'
        }
        longueurMax={2000}
        remplissage="off"
      />
      <div class="actions">
        <Bouton variante="suivant">Lire cet agenda</Bouton>
      </div>
    </Formulaire>
  </div>
);

type PersonneProps = {
  readonly nom: string;
  readonly valeur: string | undefined;
  readonly erreur?: string | undefined;
  readonly personnes: AgendasPageProps['personnes'];
};

/** Whose agenda: those one may act for, by profession. */
export const ChoisirPersonne = ({ personnes, ...champ }: PersonneProps) => (
  <ChampListe
    {...champ}
    erreur={champ.erreur}
    libelle="Professionnel"
    options={personnes.map(({ profession, professionnels }) => ({
      groupe: profession,
      options: professionnels.map(({ rpps, nom }) => ({ valeur: rpps, libelle: nom })),
    }))}
  />
);

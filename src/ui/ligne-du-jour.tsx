import { scaleLinear } from 'd3-scale';
import type { Contenu } from './contenu.ts';

export type ReunionDuJour = { readonly debut: number; readonly fin: number; readonly nom: string };

export type LigneDuJourProps = {
  /** The whole line in words, for those who do not see it. */
  readonly enMots: string;
  /** Minutes since midnight, in the CPTS's zone. */
  readonly debut: number;
  readonly fin: number;
  readonly maintenant?: { readonly minute: number; readonly texte: string } | undefined;
  /** Arrivals of demands. */
  readonly demandes: readonly number[];
  readonly creneaux: readonly { readonly minute: number; readonly pris: boolean }[];
  readonly reunions: readonly ReunionDuJour[];
  /** Sentences under the line, each behind its mark. */
  readonly legende: readonly { readonly marque: Marque; readonly texte: Contenu }[];
};

type Marque = 'demande' | 'creneau' | 'reunion';
type Format = {
  readonly largeur: number;
  readonly pas: number;
  readonly rayon: number;
  readonly bord: number;
};

const BUREAU: Format = { largeur: 920, pas: 120, rayon: 5.5, bord: 20 };
const TELEPHONE: Format = { largeur: 350, pas: 240, rayon: 3.6, bord: 10 };

/** The day on one line: demands arrive, slots wait, meetings stand, and it is now. */
export const LigneDuJour = (p: LigneDuJourProps) => (
  <section class="day" aria-labelledby="ligne-du-jour">
    <h2 id="ligne-du-jour" class="hidden">
      La ligne du jour
    </h2>
    <Ligne {...p} format={BUREAU} class="desk-only" />
    <Ligne {...p} format={TELEPHONE} class="phone-only" />
    <ul class="day-legend">
      {p.legende.map(({ marque, texte }) => (
        <li>
          <svg viewBox="0 0 14 18" aria-hidden="true" focusable="false">
            <Signe marque={marque} />
          </svg>
          {texte}
        </li>
      ))}
    </ul>
  </section>
);

const Signe = ({ marque }: { readonly marque: Marque }) => {
  if (marque === 'demande') return <path class="demand" d="M7 3V15" />;
  if (marque === 'creneau') return <circle class="slot-free" cx="7" cy="9" r="5.5" />;
  return <rect class="meet" x=".5" y="2.5" width="13" height="13" rx="2" />;
};

type LigneProps = LigneDuJourProps & { readonly format: Format; readonly class: string };

const Ligne = (p: LigneProps) => {
  const { largeur, bord } = p.format;
  const echelle = scaleLinear([p.debut, p.fin], [bord + 20, largeur - bord - 20]);
  const x = (minute: number): number => Math.round(echelle(minute) * 10) / 10;
  return (
    <svg class={p.class} viewBox={`0 0 ${largeur} 92`} role="img" aria-label={p.enMots}>
      <path class="axis" d={`M${bord} 60H${largeur - bord}`} />
      <Heures {...p} x={x} />
      {p.demandes.map((minute) => (
        <path class="demand" d={`M${x(minute)} 42v12`} />
      ))}
      {empiler(p.creneaux).map((c) => (
        <circle
          class={c.pris ? 'slot-taken' : 'slot-free'}
          cx={x(c.minute)}
          cy={60 - c.etage * 13}
          r={p.format.rayon}
        />
      ))}
      <Reunions {...p} x={x} />
      {p.maintenant ? (
        <>
          <path class="now" d={`M${x(p.maintenant.minute)} 24V74`} />
          <text
            class="lab-now"
            x={retenir(x(p.maintenant.minute), p.maintenant.texte, largeur)}
            y="16"
            text-anchor="middle"
          >
            {p.maintenant.texte}
          </text>
        </>
      ) : null}
    </svg>
  );
};

type AvecX = LigneProps & { readonly x: (minute: number) => number };

const Heures = ({ debut, fin, format, x }: AvecX) => {
  const heures = Array.from(
    { length: Math.floor((fin - debut) / 60) + 1 },
    (_, i) => debut + i * 60,
  );
  return (
    <>
      {heures.map((minute) => (
        <>
          <path class="grid" d={`M${x(minute)} 56v8`} />
          {(minute - debut) % format.pas === 0 ? (
            <text class="lab" x={x(minute)} y="86" text-anchor="middle">
              {`${minute / 60}\u00A0h`}
            </text>
          ) : null}
        </>
      ))}
    </>
  );
};

const Reunions = ({ reunions, format, x }: AvecX) => {
  let occupeJusqua = 0;
  return (
    <>
      {reunions.map((r) => {
        const milieu = retenir((x(r.debut) + x(r.fin)) / 2, r.nom, format.largeur);
        const gauche = milieu - largeurDuTexte(r.nom) / 2;
        // Two names side by side would run into each other: the second is left to the list.
        const nomme = gauche > occupeJusqua;
        if (nomme) occupeJusqua = gauche + largeurDuTexte(r.nom) + 6;
        return (
          <>
            <rect
              class="meet"
              x={x(r.debut)}
              y="48"
              width={Math.max(x(r.fin) - x(r.debut), 8)}
              height="24"
              rx="3"
            />
            {nomme ? (
              <text class="lab-ink" x={milieu} y="38" text-anchor="middle">
                {r.nom}
              </text>
            ) : null}
          </>
        );
      })}
    </>
  );
};

/** Slots at the same minute stand one above the other, three at most. */
function empiler(creneaux: LigneDuJourProps['creneaux']) {
  const vus = new Map<number, number>();
  return creneaux.map((c) => {
    const etage = vus.get(c.minute) ?? 0;
    vus.set(c.minute, etage + 1);
    return { ...c, etage: Math.min(etage, 2) };
  });
}

const largeurDuTexte = (texte: string): number => texte.length * 7;

function retenir(x: number, texte: string, largeur: number): number {
  const demi = largeurDuTexte(texte) / 2;
  return Math.min(Math.max(x, demi), largeur - demi);
}

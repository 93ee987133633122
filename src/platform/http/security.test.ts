import { describe, expect, it } from 'vitest';
import { securityHeaders, serviceWorkerHeaders } from './security.ts';

const policyOf = (headers: Readonly<Record<string, string>>) =>
  new Map(
    (headers['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );

describe('La politique de contenu', () => {
  it('laisse une page s’installer et travailler hors ligne, depuis cet hôte seul', () => {
    const policy = policyOf(securityHeaders({ secure: true }));
    expect(policy.get('manifest-src')).toBe("'self'");
    expect(policy.get('worker-src')).toContain("'self'");
    expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*|unsafe/);
  });

  it('ne laisse un script sans page appeler que cet hôte, et répondre que de sa portée', () => {
    const headers = serviceWorkerHeaders('/c/');
    expect(headers['service-worker-allowed']).toBe('/c/');
    expect([...policyOf(headers)]).toEqual([
      ['default-src', "'none'"],
      ['connect-src', "'self'"],
    ]);
  });
});

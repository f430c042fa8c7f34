import { Component, type ReactNode } from 'react';
import { t } from '../text/en';
import { Button } from './Button';
import { Notice } from './Notice';

/** Keeps a page's mistake from taking the rest down; drafts are stored, so loading again loses nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <Notice
        tone="bad"
        title={t.problem.unexpected.title}
        actions={<Button onClick={() => window.location.reload()}>{t.problem.reload}</Button>}
      >
        {t.problem.unexpected.detail}
      </Notice>
    );
  }
}

/* A module of weston: on SIGUSR1 it pulls the plug of its second output, and puts it in again. */
#include <signal.h>
#include <stdbool.h>
#include <string.h>

struct compositor { /* how struct weston_compositor begins */
    void *destroyed[2];
    void *display;
};

void *wl_display_get_event_loop(void *display);
void *wl_event_loop_add_signal(void *loop, int number, int (*heard)(int, void *), void *data);
void *weston_compositor_iterate_heads(void *compositor, void *before);
const char *weston_head_get_name(void *head);
bool weston_head_is_connected(void *head);
void weston_head_set_connection_status(void *head, bool is_connected);

static int turn(int number, void *compositor)
{
    for (void *head = 0; (head = weston_compositor_iterate_heads(compositor, head));)
        if (!strcmp(weston_head_get_name(head), "screen1"))
            weston_head_set_connection_status(head, !weston_head_is_connected(head));
    return 1;
}

int wet_module_init(struct compositor *compositor, int *argc, char *argv[])
{
    void *loop = wl_display_get_event_loop(compositor->display);
    wl_event_loop_add_signal(loop, SIGUSR1, turn, compositor);
    return 0;
}

M () 
{ 
    cd $D;
    montage "$@" -tile 2x -geometry 760x+4+4 m.png
}
D=/tmp/w/k2try_out
